import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.ts';
import type { Change } from './plan.ts';
import { inOneLine, pathInWords } from './words.ts';

/** What a change would take away and add, place by place. */
export function diff(changes: readonly Change[], messages: Messages): TemplateResult {
  return html`<div class="diff" role="group" aria-label=${messages.planChanges}>
    ${changes.map(
      (change) => html`<p class="where" dir="ltr">${pathInWords(change, messages)}</p>
        ${change.op === 'add' ? nothing : line('del', messages.planRemoved, change.before)}
        ${change.op === 'remove' ? nothing : line('ins', messages.planAdded, change.after)}`,
    )}
  </div>`;
}

function line(kind: 'del' | 'ins', name: string, value: unknown): TemplateResult {
  const text = inOneLine(value);
  const sign = html`<span class="sign" aria-hidden="true">${kind === 'del' ? '−' : '+'}</span><span class="unseen">${name}: </span>`;
  return kind === 'del' ? html`<del dir="ltr">${sign}${text}</del>` : html`<ins dir="ltr">${sign}${text}</ins>`;
}
