import { html, nothing, type TemplateResult } from 'lit';
import { indented } from '../agui/json.ts';
import { isEdited, isReadable, needing, type Draft } from './draft.ts';
import { fill, type Messages } from '../i18n/messages.ts';
import { plain, visible } from '../markdown/plain.ts';
import { icons } from '../panel/icons.ts';
import { diff } from './diff.ts';
import type { Plan, PlannedCall } from './plan.ts';
import { headerInWords, holeInWords, needsInWords, roundedInWords, secretInWords, target } from './words.ts';

/** What a person can do with one call of a plan. */
export interface CallActions {
  remove(name: string): void;
  restore(name: string): void;
  edit(name: string, text: string): void;
  undoEdit(name: string): void;
}

/** One call of a plan with all that a person has to know before it is sent. */
export function plannedCall(call: PlannedCall, plan: Plan, draft: Draft, messages: Messages, actions: CallActions): TemplateResult {
  const out = draft.removed.includes(call.name);
  return html`<li class="call ${out ? 'out' : ''} ${call.deletes ? 'deletes' : ''}" part="call">
    <div class="line">
      ${plan.calls.length === 1 ? nothing : html`<span class="nth">${plan.calls.indexOf(call) + 1}</span>`}
      <span class="method ${call.method.toLowerCase()}">${call.method}</span>
      <span class="target" dir="ltr">${breakable(target(call))}</span>
      ${out ? putBack(call, messages, actions) : leaveOut(call, plan, messages, actions)}
    </div>
    ${call.summary === '' ? nothing : html`<p class="summary" dir="auto">${plain(call.summary)}</p>`}
    ${out ? nothing : details(call, plan, draft, messages, actions)}
  </li>`;
}

/** A path that breaks before its slashes rather than within its words. */
function breakable(path: string): (string | TemplateResult)[] {
  return path.split(/(?=[/?&])/).flatMap((part) => [html`<wbr />`, part]);
}

function leaveOut(call: PlannedCall, plan: Plan, messages: Messages, actions: CallActions): TemplateResult | typeof nothing {
  if (plan.calls.length === 1) return nothing;
  const others = needing(plan, call.name).map(plain).join(', ');
  const label = fill(others === '' ? messages.planRemove : messages.planRemoveToo, { call: plain(call.name), others });
  return html`<button class="icon small" aria-label=${label} title=${label} @click=${() => actions.remove(call.name)}>${icons.close}</button>`;
}

function putBack(call: PlannedCall, messages: Messages, actions: CallActions): TemplateResult {
  return html`<span class="unseen">${messages.planLeftOut}</span>
    <button class="link" aria-label="${messages.planPutBack}: ${plain(call.name)}" @click=${() => actions.restore(call.name)}>${messages.planPutBack}</button>`;
}

function details(call: PlannedCall, plan: Plan, draft: Draft, messages: Messages, actions: CallActions): TemplateResult {
  return html`${call.irreversible ? html`<p class="irreversible">${icons.warning}<span>${messages.planIrreversible}</span></p>` : nothing}
    ${notes(call, plan, messages)}
    ${call.diffUnavailable === '' ? nothing : html`<p class="aside" dir="auto">${comparison(call, messages)}</p>`}
    ${call.diff.length === 0 ? nothing : diff(call.diff, messages)}
    ${call.body === undefined ? nothing : body(call, draft, messages, actions)}`;
}

/** Why there is no comparison, or not a whole one. */
function comparison(call: PlannedCall, messages: Messages): string {
  const why = plain(call.diffUnavailable);
  return call.diff.length === 0 ? fill(messages.planNoComparison, { why }) : why;
}

function notes(call: PlannedCall, plan: Plan, messages: Messages): TemplateResult | typeof nothing {
  const needs = call.dependsOn.length === 0 ? [] : [needsInWords(call.dependsOn, plan, messages)];
  const holes = call.holes.map((hole) => holeInWords(hole, plan, messages));
  const secrets = call.secrets.map((secret) => secretInWords(secret, messages));
  const headers = Object.entries(call.headers).map(([name, value]) => headerInWords(name, value, messages));
  const rounded = call.rounded.map((number) => roundedInWords(number, messages));
  const all = [...headers, ...rounded, ...(holes.length > 0 ? holes : needs), ...secrets];
  return all.length === 0 ? nothing : html`<ul class="aside" dir="auto">${all.map((note) => html`<li>${note}</li>`)}</ul>`;
}

function body(call: PlannedCall, draft: Draft, messages: Messages, actions: CallActions): TemplateResult {
  const text = draft.edits.get(call.name);
  if (text !== undefined) return editor(call, text, draft, messages, actions);
  return html`<details class="body" ?open=${call.diff.length === 0}>
    <summary>${messages.planBody}<span class="chevron">${icons.chevron}</span></summary>
    <gateway-assistant-code class="code" dir="ltr" .text=${readable(call.body)} .language=${'json'} .messages=${messages}></gateway-assistant-code>
    ${call.editable
      ? html`<button class="link" @click=${() => actions.edit(call.name, readable(call.body))}>${icons.edit}${messages.planEdit}</button>`
      : nothing}
  </details>`;
}

function editor(call: PlannedCall, text: string, draft: Draft, messages: Messages, actions: CallActions): TemplateResult {
  const bad = !isReadable(text);
  const id = `edit-${call.name}`;
  return html`<div class="editor">
    <label for=${id}>${messages.planBody}${isEdited(draft, call) ? html` <span class="tag">${messages.planEdited}</span>` : nothing}</label>
    <textarea
      id=${id} rows="8" spellcheck="false" dir="ltr" aria-invalid=${bad ? 'true' : 'false'} aria-describedby="${id}-hint"
      .value=${text} @input=${(event: Event) => actions.edit(call.name, (event.target as HTMLTextAreaElement).value)}
    ></textarea>
    <p id="${id}-hint" class=${bad ? 'bad' : 'aside'}>${bad ? messages.planNotJson : messages.planEditHint}</p>
    <button class="link" @click=${() => actions.undoEdit(call.name)}>${messages.planUndoEdit}</button>
  </div>`;
}

function readable(body: unknown): string {
  return visible(indented(body));
}
