import { tryJson } from '../agui/json.ts';
import type { Plan, PlannedCall } from './plan.ts';

/** What a person has made of a plan so far; never changed in place. */
export interface Draft {
  readonly removed: readonly string[];
  /** Texts of edited bodies by the call's name, as they were typed. */
  readonly edits: ReadonlyMap<string, string>;
  /** The reason typed for denying it; undefined while nobody thinks of denying. */
  readonly reason?: string;
}

/** What a resume tells the server. */
export type Decision =
  | { readonly approved: true; readonly remove?: readonly string[]; readonly edits?: Readonly<Record<string, unknown>> }
  | { readonly approved: false; readonly reason?: string };

export const UNTOUCHED: Draft = { removed: [], edits: new Map() };

/** Takes a call out, and with it every call that needs its answer. */
export function remove(draft: Draft, plan: Plan, name: string): Draft {
  const removed = new Set([...draft.removed, name]);
  // A call may only need earlier ones, but the order of a list is not worth relying on.
  for (let before = 0; before !== removed.size; ) {
    before = removed.size;
    plan.calls.filter((call) => call.dependsOn.some((it) => removed.has(it))).forEach((call) => removed.add(call.name));
  }
  return { ...draft, removed: namesIn(plan, removed) };
}

/** Puts a call back, and with it every call whose answer it needs. */
export function restore(draft: Draft, plan: Plan, name: string): Draft {
  const removed = new Set(draft.removed);
  const back = [name];
  for (let next = back.pop(); next !== undefined; next = back.pop()) {
    if (removed.delete(next)) back.push(...(plan.calls.find((call) => call.name === next)?.dependsOn ?? []));
  }
  return { ...draft, removed: namesIn(plan, removed) };
}

export function edit(draft: Draft, name: string, text: string): Draft {
  return { ...draft, edits: new Map(draft.edits).set(name, text) };
}

export function forgetEdit(draft: Draft, name: string): Draft {
  const edits = new Map(draft.edits);
  edits.delete(name);
  return { ...draft, edits };
}

export function kept(draft: Draft, plan: Plan): readonly PlannedCall[] {
  return plan.calls.filter((call) => !draft.removed.includes(call.name));
}

export function needing(plan: Plan, name: string): readonly string[] {
  return remove(UNTOUCHED, plan, name).removed.filter((it) => it !== name);
}

/** Whether the text typed for a body is JSON. */
export function isReadable(text: string): boolean {
  return tryJson(text) !== undefined;
}

/** Whether the draft changes the body of a call. */
export function isEdited(draft: Draft, call: PlannedCall): boolean {
  const text = draft.edits.get(call.name);
  return text !== undefined && !sameJson(tryJson(text), call.body);
}

/** The calls that stand in the way of an approval because their edited body is not JSON. */
export function unreadable(draft: Draft, plan: Plan): readonly PlannedCall[] {
  return kept(draft, plan).filter((call) => !isReadable(draft.edits.get(call.name) ?? 'null'));
}

/** The approval of what is left, or undefined while there is nothing to approve or an edit cannot be read. */
export function approval(draft: Draft, plan: Plan): Decision | undefined {
  const left = kept(draft, plan);
  if (left.length === 0 || unreadable(draft, plan).length > 0) return undefined;
  const edited = left.filter((call) => isEdited(draft, call));
  return {
    approved: true,
    ...(draft.removed.length === 0 ? {} : { remove: draft.removed }),
    ...(edited.length === 0
      ? {}
      : { edits: Object.fromEntries(edited.map((call) => [call.name, tryJson(draft.edits.get(call.name) ?? '')])) }),
  };
}

export function denial(draft: Draft): Decision {
  const reason = (draft.reason ?? '').trim();
  return { approved: false, ...(reason === '' ? {} : { reason }) };
}

function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** In the plan's order, so that equal drafts are equal. */
function namesIn(plan: Plan, names: ReadonlySet<string>): string[] {
  return plan.calls.map((call) => call.name).filter((name) => names.has(name));
}
