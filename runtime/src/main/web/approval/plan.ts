import type { Interrupt } from '../agui/events.ts';
import { isRecord, textOf, textsOf } from '../agui/json.ts';

/** The `kind` in the metadata of an interrupt that asks for the approval of calls. */
const KIND = 'gateway-assistant.plan';

/** The calls that wait for a person's decision, which is about all of them at once. */
export interface Plan {
  readonly id: string;
  /** When it can no longer be approved, in milliseconds since 1970; absent where the server did not say. */
  readonly expiresAt?: number;
  readonly calls: readonly PlannedCall[];
}

export interface PlannedCall {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, readonly string[]>>;
  /** Those that could change what the call does. */
  readonly headers: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly deletes: boolean;
  readonly irreversible: boolean;
  /** JSON, undefined where the call has none. */
  readonly body: unknown;
  /** Numbers of the body that this browser cannot keep, and shows as others. */
  readonly rounded: readonly Rounded[];
  readonly holes: readonly Hole[];
  readonly dependsOn: readonly string[];
  readonly diff: readonly Change[];
  readonly diffUnavailable: string;
  readonly secrets: readonly Secret[];
  readonly editable: boolean;
}

/** A number of the body with all its digits. */
export interface Rounded {
  readonly at: string;
  readonly is: string;
}

/** A place that a call before it fills in. */
export interface Hole {
  readonly at: string;
  /** `name.path` of the value. */
  readonly source: string;
  /** What is read there, where that is no call of the plan; empty otherwise. */
  readonly read: string;
}

export interface Change {
  readonly op: 'add' | 'remove' | 'replace';
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** A secret that no model sees: from one answer straight into another call. */
export interface Secret {
  readonly from: string;
  readonly to: string;
}

/** The plan among a run's interrupts, or undefined where they ask for something that the panel does not know. */
export function planOf(interrupts: readonly Interrupt[]): Plan | undefined {
  const interrupt = interrupts.find((it) => it.metadata?.['kind'] === KIND);
  const calls = interrupt?.metadata?.['calls'];
  if (!interrupt || !Array.isArray(calls) || calls.length === 0) return undefined;
  const read = calls.filter(isRecord).map(callOf);
  // What cannot be shown must not be approved either.
  if (read.length !== calls.length || read.some((call) => call.name === '' || call.method === '' || call.path === '')) return undefined;
  const expiresAt = Date.parse(interrupt.expiresAt ?? '');
  return { id: interrupt.id, calls: read, ...(Number.isNaN(expiresAt) ? {} : { expiresAt }) };
}

/** The interrupts in what the server remembers of a thread or answered at once. */
export function interruptsOf(value: unknown): Interrupt[] {
  return Array.isArray(value) ? value.filter((it): it is Interrupt => isRecord(it) && textOf(it['id']) !== undefined) : [];
}

function callOf(call: Record<string, unknown>): PlannedCall {
  return {
    name: textOf(call['name']) ?? '',
    method: (textOf(call['method']) ?? '').toUpperCase(),
    path: textOf(call['path']) ?? '',
    query: queryOf(call['query']),
    headers: headersOf(call['headers']),
    summary: textOf(call['summary']) ?? '',
    deletes: call['access'] === 'delete',
    irreversible: call['irreversible'] === true,
    body: call['body'],
    rounded: records(call['rounded']).map((number) => ({ at: textOf(number['at']) ?? '', is: textOf(number['is']) ?? '' })),
    holes: records(call['holes']).map(holeOf),
    dependsOn: textsOf(call['dependsOn']),
    diff: records(call['diff']).flatMap(changeOf),
    diffUnavailable: textOf(call['diffUnavailable']) ?? '',
    secrets: records(call['secrets']).map((secret) => ({ from: textOf(secret['from']) ?? '', to: textOf(secret['to']) ?? '' })),
    editable: call['editable'] === true && call['body'] !== undefined,
  };
}

function holeOf(hole: Record<string, unknown>): Hole {
  return { at: textOf(hole['at']) ?? '', source: textOf(hole['source']) ?? '', read: textOf(hole['read']) ?? '' };
}

function queryOf(query: unknown): Record<string, string[]> {
  return isRecord(query) ? Object.fromEntries(Object.entries(query).map(([name, values]) => [name, textsOf(Array.isArray(values) ? values : [values])])) : {};
}

function headersOf(headers: unknown): Record<string, string> {
  return isRecord(headers) ? Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, textOf(value) ?? JSON.stringify(value)])) : {};
}

function changeOf(change: Record<string, unknown>): Change[] {
  const { op, path, before, after } = change;
  if ((op !== 'add' && op !== 'remove' && op !== 'replace') || typeof path !== 'string') return [];
  return [{ op, path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
}

function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
