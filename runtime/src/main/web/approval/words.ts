import type { Interrupt } from '../agui/events.ts';
import { fill, type Messages } from '../i18n/messages.ts';
import { visible } from '../markdown/plain.ts';
import { milestone } from './expiry.ts';
import { planOf, type Change, type Hole, type Plan, type PlannedCall, type Rounded, type Secret } from './plan.ts';

export function titleInWords(count: number, messages: Messages): string {
  return count === 1 ? messages.planTitleOne : fill(messages.planTitle, { count });
}

/** What a screen reader is told when a plan arrives. */
export function waitingInWords(interrupts: readonly Interrupt[], messages: Messages): string {
  const plan = planOf(interrupts);
  return plan ? `${titleInWords(plan.calls.length, messages)} ${messages.planNothingSent}` : messages.planUnknown;
}

/** Changes only at milestones, so that it is not read out every second. */
export function timeInWords(left: number | undefined, messages: Messages): string {
  const mark = left === undefined ? undefined : milestone(left);
  if (mark === undefined) return '';
  if (mark === 0) return messages.planExpired;
  return mark < 120 ? fill(messages.planSecondsLeft, { n: mark }) : fill(messages.planMinutesLeft, { n: mark / 60 });
}

/** The path as a person reads it, with the query behind it: no value can look like another parameter. */
export function target(call: PlannedCall): string {
  const query = Object.entries(call.query).flatMap(([name, values]) => values.map((value) => `${encoded(name, /[%&+#=\s]/g)}=${encoded(value, /[%&+#\s]/g)}`));
  return visible(query.length === 0 ? call.path : `${call.path}?${query.join('&')}`);
}

function encoded(text: string, characters: RegExp): string {
  return text.replace(characters, encodeURIComponent);
}

/** Names are the model's, and may look alike: where a value comes from is told by the place of the call, too. */
export function holeInWords(hole: Hole, plan: Plan, messages: Messages): string {
  const [call = '', ...path] = hole.source.split('.');
  const value = path.filter((part) => part !== 'body').join('.');
  const words = { at: place(hole.at, messages), value: visible(value) || messages.planAnswer, call: visible(call), read: visible(hole.read), n: numberOf(call, plan) };
  return fill(hole.read === '' ? messages.planHole : messages.planHoleRead, words);
}

export function needsInWords(names: readonly string[], plan: Plan, messages: Messages): string {
  return fill(messages.planNeeds, { calls: names.map((name) => `${visible(name)} (${numberOf(name, plan)})`).join(', ') });
}

/** The place of a call on the card, from 1 on. */
function numberOf(name: string, plan: Plan): number {
  return plan.calls.findIndex((call) => call.name === name) + 1;
}

export function headerInWords(name: string, value: string, messages: Messages): string {
  return fill(messages.planHeader, { name: visible(name), value: visible(value) });
}

export function roundedInWords(number: Rounded, messages: Messages): string {
  return fill(messages.planRounded, { at: place(number.at, messages), value: visible(number.is) });
}

export function secretInWords(secret: Secret, messages: Messages): string {
  return fill(messages.planSecret, { from: visible(secret.from), to: visible(secret.to) });
}

/** A JSON pointer as people write paths: `plugins.0.config`, and names that are no words in quotes. */
export function pathInWords(change: Change, messages: Messages): string {
  return dotted(change.path) || messages.planWhole;
}

/** A value in one line for a comparison, as JSON: without its quotes a text could pass for another value, or for more lines. */
export function inOneLine(value: unknown): string {
  return visible(JSON.stringify(value) ?? '');
}

function place(at: string, messages: Messages): string {
  if (at === 'path') return messages.planPath;
  if (at === 'query') return messages.planQuery;
  return dotted(at) || messages.planBody;
}

function dotted(pointer: string): string {
  return pointer.split('/').slice(1).map((part) => named(part.replace(/~1/g, '/').replace(/~0/g, '~'))).join('.');
}

function named(part: string): string {
  return visible(/^[\p{L}\p{N}_$-]+$/u.test(part) ? part : JSON.stringify(part));
}
