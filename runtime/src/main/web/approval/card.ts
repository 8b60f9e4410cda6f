import { html, nothing, type TemplateResult } from 'lit';
import { fill, type Messages } from '../i18n/messages.ts';
import { icons } from '../panel/icons.ts';
import { plannedCall, type CallActions } from './call.ts';
import { approval, kept, type Draft } from './draft.ts';
import { clock } from './expiry.ts';
import type { Plan } from './plan.ts';
import { timeInWords, titleInWords } from './words.ts';

/** What a person can do with a whole plan. */
export interface CardActions extends CallActions {
  approve(): void;
  /** Asks for the reason first. */
  think(): void;
  reason(text: string): void;
  back(): void;
  deny(): void;
  stop(): void;
  askAgain(): void;
}

export interface CardView {
  readonly plan: Plan;
  readonly draft: Draft;
  /** Seconds; undefined where the plan does not expire. */
  readonly left: number | undefined;
  readonly messages: Messages;
}

/** The calls that wait for a person, and what the person can decide about them. */
export function card(view: CardView, actions: CardActions): TemplateResult {
  const { plan, draft, left, messages } = view;
  const expired = left === 0;
  return html`<section class="plan ${expired ? 'expired' : ''}" part="plan" tabindex="-1" aria-labelledby="plan-title" aria-describedby="plan-state">
    <div class="plan-head">
      <span class="mark">${icons.warning}</span>
      <h3 id="plan-title">${expired ? messages.planExpired : titleInWords(plan.calls.length, messages)}</h3>
      ${left === undefined || expired ? nothing : html`<span class="timer" role="timer" aria-live="off">${fill(messages.planExpires, { time: clock(left) })}</span>`}
    </div>
    <p id="plan-state" class="aside">${messages.planNothingSent}</p>
    <ol class="calls">
      ${plan.calls.map((call) => plannedCall(call, plan, draft, messages, actions))}
    </ol>
    ${expired ? again(messages, actions) : draft.reason === undefined ? choices(view, actions) : denying(draft.reason, messages, actions)}
    <span class="unseen" aria-live="polite">${timeInWords(left, messages)}</span>
  </section>`;
}

function choices({ plan, draft, messages }: CardView, actions: CardActions): TemplateResult {
  const left = kept(draft, plan);
  const label = left.length === 1 ? messages.planApproveOne : fill(messages.planApprove, { count: left.length });
  return html`${left.length === 0 ? html`<p class="bad">${messages.planEmpty}</p>` : nothing}
    <div class="choices">
      <button class="primary ${left.some((call) => call.deletes) ? 'danger' : ''}" part="approve" ?disabled=${!approval(draft, plan)} @click=${actions.approve}>
        ${label}
      </button>
      <button class="secondary" part="deny" @click=${actions.think}>${messages.planDeny}</button>
      <button class="link" @click=${actions.stop}>${messages.planStop}</button>
    </div>`;
}

function denying(reason: string, messages: Messages, actions: CardActions): TemplateResult {
  return html`<div class="denying">
    <label for="plan-reason">${messages.planReason}</label>
    <textarea id="plan-reason" rows="2" dir="auto" maxlength="2000" .value=${reason}
      @input=${(event: Event) => actions.reason((event.target as HTMLTextAreaElement).value)}></textarea>
    <div class="choices">
      <button class="primary" @click=${actions.deny}>${messages.planDenyNow}</button>
      <button class="secondary" @click=${actions.back}>${messages.planBack}</button>
    </div>
  </div>`;
}

function again(messages: Messages, actions: CardActions): TemplateResult {
  return html`<div class="choices"><button class="secondary" @click=${actions.askAgain}>${messages.planAskAgain}</button></div>`;
}
