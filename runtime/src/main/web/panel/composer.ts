import { html, type TemplateResult } from 'lit';
import { detailOf, nameOf } from '../conversation/page.ts';
import { isRunning } from '../conversation/state.ts';
import { icons } from './icons.ts';
import type { PanelActions, PanelView } from './view.ts';

export function composer(view: PanelView, actions: PanelActions): TemplateResult {
  const { messages } = view;
  const running = isRunning(view.conversation);
  return html`<form class="composer" part="composer" @submit=${(event: Event) => submit(event, running, actions)}>
    ${chip(view, actions)}
    <textarea
      id="question" part="input" dir="auto" rows="1" autocomplete="off" enterkeyhint="send"
      aria-label=${messages.question} aria-describedby="hint" placeholder=${messages.placeholder}
      @input=${(event: Event) => typed(event.target as HTMLTextAreaElement, actions)}
      @keydown=${(event: KeyboardEvent) => sendOnEnter(event)}
    ></textarea>
    ${running
      ? html`<button class="round" part="stop" type="button" aria-label=${messages.stop} title=${messages.stop} @click=${actions.stop}>${icons.stop}</button>`
      : html`<button class="round" part="send" type="submit" aria-label=${messages.send} title=${messages.send}>${icons.send}</button>`}
    <p id="hint" class="hint">${messages.hint}</p>
  </form>`;
}

/** What goes with the question, for the person to see and to switch off. */
function chip(view: PanelView, actions: PanelActions): TemplateResult {
  const { messages, page, sendsPage } = view;
  return html`<button
    class="chip" part="context" type="button" role="switch" aria-checked=${sendsPage ? 'true' : 'false'}
    title="${messages.contextSend}: ${detailOf(page)}" @click=${actions.toggleContext}
  >${sendsPage ? icons.page : icons.pageOff}<span class="unseen">${messages.contextSend}: </span><span class="what" dir="auto">${nameOf(page)}</span></button>`;
}

/** Makes the box as high as its text; the style sheet sets the limit. */
export function fit(box: HTMLTextAreaElement): void {
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight}px`;
}

function typed(box: HTMLTextAreaElement, actions: PanelActions): void {
  fit(box);
  actions.typed(box.value);
}

function submit(event: Event, running: boolean, actions: PanelActions): void {
  event.preventDefault();
  const box = (event.target as HTMLFormElement).querySelector('textarea');
  if (!box || running || box.value.trim() === '') return;
  const question = box.value.trim();
  box.value = '';
  fit(box);
  actions.ask(question);
}

function sendOnEnter(event: KeyboardEvent): void {
  // 229 is what older browsers send for the Enter that ends a composition.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  (event.target as HTMLTextAreaElement).form?.requestSubmit();
}
