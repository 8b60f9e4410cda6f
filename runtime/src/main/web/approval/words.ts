import type { Interrupt } from '../agui/events.ts';
import { fill, type Messages } from '../i18n/messages.ts';
import { plain, visible } from '../markdown/plain.ts';
import { milestone } from './expiry.ts';
import { planOf, type Change, type Hole, type PlannedCall, type Secret } from './plan.ts';

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

/** The path as a person reads it, with the query behind it. */
export function target(call: PlannedCall): string {
  const query = Object.entries(call.query).flatMap(([name, values]) => values.map((value) => `${name}=${value}`));
  return visible(query.length === 0 ? call.path : `${call.path}?${query.join('&')}`);
}

export function holeInWords(hole: Hole, messages: Messages): string {
  const [call = '', ...path] = hole.source.split('.');
  const value = path.filter((part) => part !== 'body').join('.');
  const words = { at: place(hole.at, messages), value: value || messages.planAnswer, call, read: hole.read };
  return plain(fill(hole.read === '' ? messages.planHole : messages.planHoleRead, words));
}

export function headerInWords(name: string, value: string, messages: Messages): string {
  return visible(fill(messages.planHeader, { name, value }));
}

export function secretInWords(secret: Secret, messages: Messages): string {
  return plain(fill(messages.planSecret, { from: secret.from, to: secret.to }));
}

/** A JSON pointer as people write paths: `plugins.0.config`. */
export function pathInWords(change: Change, messages: Messages): string {
  return plain(dotted(change.path) || messages.planWhole);
}

/** A value in one line for a comparison. */
export function inOneLine(value: unknown): string {
  return visible(typeof value === 'string' ? value : JSON.stringify(value) ?? '');
}

function place(at: string, messages: Messages): string {
  if (at === 'path') return messages.planPath;
  if (at === 'query') return messages.planQuery;
  return dotted(at) || messages.planBody;
}

function dotted(pointer: string): string {
  return pointer.replace(/^\//, '').split('/').map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~')).join('.');
}
