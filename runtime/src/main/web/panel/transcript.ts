import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { secondsToWait } from '../conversation/problem.ts';
import { fill } from '../i18n/messages.ts';
import { icons } from './icons.ts';
import { turn } from './turn.ts';
import type { PanelActions, PanelView } from './view.ts';

export function transcript(view: PanelView, actions: PanelActions): TemplateResult {
  const { messages, conversation } = view;
  return html`<div class="reading">
    <div
      class="transcript" part="transcript" role="log" aria-live="off" tabindex="0" aria-label=${messages.conversation}
      @click=${actions.followed} @scroll=${actions.scrolled} @toggle=${{ handleEvent: actions.scrolled, capture: true }}
    >
      <div class="content">${conversation.turns.length === 0 ? welcome(view, actions) : nothing}
      ${repeat(conversation.turns, (it) => it.id, (it, index) => {
        const last = index === conversation.turns.length - 1;
        const wait = last && it.state.kind === 'failed' ? secondsToWait(it.state.problem, view.now) : 0;
        return guard([it, last, messages, wait, view.places], () => turn(it, last, view, actions));
      })}
      ${suggestions(messages.followUps, view.followUps, actions)}</div>
    </div>
    ${view.atEnd
      ? nothing
      : html`<button class="to-end" aria-label=${messages.toEnd} title=${messages.toEnd} @click=${actions.toEnd}>${icons.down}</button>`}
  </div>`;
}

function welcome(view: PanelView, actions: PanelActions): TemplateResult {
  const { messages, status } = view;
  const greeting = status.userName ? fill(messages.greeting, { name: status.userName }) : messages.greetingNobody;
  return html`<div class="welcome">
    ${view.conversation.lost
      ? html`<p class="lost" part="lost" role="status">${messages.lost} ${view.conversation.lost === 'plan' ? messages.lostPlan : nothing}</p>`
      : nothing}
    <span class="mark">${icons.assistant}</span>
    <p class="greeting">${greeting}</p>
    <p>${messages.invitation}</p>
    ${suggestions(view.messages.suggestions, view.suggestions, actions)}
  </div>`;
}

function suggestions(label: string, questions: readonly string[], actions: PanelActions): TemplateResult | typeof nothing {
  if (questions.length === 0) return nothing;
  return html`<ul class="suggestions" part="suggestions" aria-label=${label}>
    ${questions.map((it) => html`<li><button @click=${() => actions.ask(it)}><span dir="auto">${it}</span>${icons.chevron}</button></li>`)}
  </ul>`;
}
