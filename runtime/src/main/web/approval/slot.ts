import { html, nothing, type TemplateResult } from 'lit';
import type { Turn, TurnState } from '../conversation/state.ts';
import type { PanelActions, PanelView } from '../panel/view.ts';

type Waiting = Extract<TurnState, { kind: 'waiting' }>;

/** The place in a turn where a person decides, and why the decision did not get through, if it did not. */
export function approvalOf(turn: Turn, state: Waiting, view: PanelView, actions: PanelActions): TemplateResult {
  const { messages } = view;
  return html`${state.problem ? html`<p class="why" role="alert">${messages[`problem-${state.problem.kind}`]}</p>` : nothing}
    <gateway-assistant-approval
      .interrupts=${state.interrupts} .messages=${messages} .drafts=${view.drafts}
      .decide=${actions.decide} .stop=${actions.stop} .askAgain=${() => actions.retry(turn.id)}
    ></gateway-assistant-approval>`;
}
