import { html, nothing, type TemplateResult } from 'lit';
import { secondsToWait, type Problem } from '../conversation/problem.ts';
import type { Turn } from '../conversation/state.ts';
import { fill } from '../i18n/messages.ts';
import { plain } from '../markdown/plain.ts';
import { icons } from './icons.ts';
import type { PanelActions, PanelView } from './view.ts';

/** Why there is no (whole) answer, in words, and what can be done about it. */
export function problemNotice(
  turn: Turn, problem: Problem, last: boolean, view: PanelView, actions: PanelActions,
): TemplateResult {
  const { messages } = view;
  const detail = 'detail' in problem && problem.detail ? plain(problem.detail) : '';
  const wait = secondsToWait(problem, view.now);
  return html`<div class="problem" part="problem">
    <span class="sign">${icons.warning}</span>
    <div>
      <p>${messages[`problem-${problem.kind}`]} ${wait > 0 ? fill(messages.waitSeconds, { n: wait }) : nothing}</p>
      ${detail === '' ? nothing : html`<p class="detail" dir="auto">${detail}</p>`}
      ${last ? remedies(turn, problem, wait, view, actions) : nothing}
    </div>
  </div>`;
}

function remedies(turn: Turn, problem: Problem, wait: number, view: PanelView, actions: PanelActions): TemplateResult {
  const { messages } = view;
  return html`<div class="remedies">
    ${problem.kind === 'signed-out'
      ? html`<a class="action" href=${view.loginUrl} target="_blank" rel="noopener">${messages.logIn}</a>`
      : nothing}
    <button class="action" ?disabled=${wait > 0} @click=${() => actions.retry(turn.id)}>${messages.retry}</button>
    ${problem.kind === 'signed-out'
      ? nothing
      : html`<button class="action quiet" @click=${() => actions.edit(turn.id)}>${messages.edit}</button>`}
  </div>`;
}
