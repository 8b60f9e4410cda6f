import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { answerOf, sourcesBeside, type Item, type Notice, type Source, type Turn } from '../conversation/state.ts';
import { linkTo } from '../markdown/links.ts';
import { plain } from '../markdown/plain.ts';
import { approvalOf } from '../approval/slot.ts';
import { commentForm, feedback } from './feedback.ts';
import { icons } from './icons.ts';
import { problemNotice } from './problem.ts';
import { step } from './step.ts';
import type { PanelActions, PanelView } from './view.ts';

/** A question with the steps and words that answer it. */
export function turn(it: Turn, last: boolean, view: PanelView, actions: PanelActions): TemplateResult {
  return html`<article class="turn">
    ${it.notices.some(isLoss) ? html`<p class="lost" part="lost">${view.messages.forgotten}</p>` : nothing}
    <div class="question" part="question"><span class="unseen">${view.messages.you}</span><div dir="auto">${it.question}</div></div>
    <div class="answer" part="answer">
      ${it.notices.filter((notice) => !isLoss(notice)).map((notice) => html`<div class="notice" part="notice"><span class="sign">${icons.warning}</span><p>${wordsOf(notice, view)}</p></div>`)}
      ${repeat(it.items, (item) => item.id, (item) => itemView(item, view))}
      ${sources(sourcesBeside(it), view)} ${ending(it, last, view, actions)}
    </div>
  </article>`;
}

/** Stands above the question, where what was forgotten ends. */
function isLoss(notice: Notice): boolean {
  return notice.kind === 'thread-lost';
}

function wordsOf(notice: Notice, view: PanelView): string {
  return notice.kind === 'secret-masked' ? view.messages.secretMasked : plain(notice.message);
}

function itemView(item: Item, view: PanelView): TemplateResult {
  if (item.kind === 'step') return step(item, view.messages);
  return html`<gateway-assistant-markdown
    dir="auto" .labels=${view.messages} .places=${view.places} .said=${item}
  ></gateway-assistant-markdown>`;
}

function ending(it: Turn, last: boolean, view: PanelView, actions: PanelActions): TemplateResult | typeof nothing {
  const { messages } = view;
  switch (it.state.kind) {
    case 'running':
      return isQuiet(it) ? html`<p class="working"><span class="unseen">${messages.working}</span><i></i><i></i><i></i></p>` : nothing;
    case 'failed':
      return problemNotice(it, it.state.problem, last, view, actions);
    case 'waiting':
      return approvalOf(it, it.state, view, actions);
    case 'stopped':
      return html`<p class="ended">${messages.stopped} ${it.state.dropped ? messages.planNothingSent : nothing}</p>
        ${tools(it, last, view, actions)}`;
    case 'done':
      return tools(it, last, view, actions);
  }
}

/** Nothing on the screen moves for this turn. */
function isQuiet(it: Turn): boolean {
  const item = it.items.at(-1);
  if (!item) return true;
  return item.kind === 'said' ? item.complete || item.text === '' : item.state !== 'running';
}

function tools(it: Turn, last: boolean, view: PanelView, actions: PanelActions): TemplateResult {
  const { messages } = view;
  const answer = answerOf(it);
  return html`<div class="tools">
    ${answer === '' ? nothing : html`<gateway-assistant-copy .text=${plain(answer)} .label=${messages.copyAnswer} .done=${messages.copied}></gateway-assistant-copy>`}
    ${last
      ? html`<button class="icon small" aria-label=${messages.retry} title=${messages.retry} @click=${() => actions.retry(it.id)}>${icons.retry}</button>
          <button class="icon small" aria-label=${messages.edit} title=${messages.edit} @click=${() => actions.edit(it.id)}>${icons.edit}</button>`
      : nothing}
    ${feedback(it, view, actions)}
  </div>
  ${it.feedback?.rating === 'down' && it.feedback.comment === undefined ? commentForm(it, view, actions) : nothing}`;
}

function sources(list: readonly Source[], view: PanelView): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  return html`<div class="sources" part="sources" role="group" aria-label=${view.messages.sources}>
    <span aria-hidden="true">${view.messages.sources}</span>
    <ul>
      ${list.map((source) => html`<li>${sourceLink(source, view)}</li>`)}
    </ul>
  </div>`;
}

function sourceLink(source: Source, view: PanelView): TemplateResult {
  const link = linkTo(source.url, document.baseURI, view.places);
  const title = plain(source.title);
  if (!link || link.kind === 'text') return html`<span>${title}</span>`;
  if (link.kind === 'page') return html`<a href=${link.href}>${title}</a>`;
  const host = link.kind === 'external' ? html` <span class="host">(${link.host})</span>` : nothing;
  return html`<a href=${link.href} target="_blank" rel="noopener noreferrer">${title}${host}</a>`;
}
