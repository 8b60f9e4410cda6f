import { isRecord, textOf, tryJson } from '../agui/json.ts';
import { fill, type Messages } from '../i18n/messages.ts';

/** A call of the admin API as the model wrote it. */
export interface Call {
  readonly method: string;
  readonly url: string;
}

/** What a path names: a collection, something in it, or something that can be asked of it (`_count`). */
interface Target {
  readonly things: string;
  readonly item?: string;
  readonly aspect?: string;
}

/** The calls of a batch, which comes as a list or as the JSON text of one. */
export function callsOf(requests: unknown): Call[] {
  const list = typeof requests === 'string' ? tryJson(requests) : requests;
  if (!Array.isArray(list)) return [];
  return list.filter(isRecord).map((call) => ({
    method: textOf(call['method'])?.toUpperCase() ?? 'GET',
    url: textOf(call['url']) ?? '',
  }));
}

/** A call in words: "list routes"; as it stands where its path does not say what it is about. */
export function describeCall(call: Call, messages: Messages): string {
  const target = targetOf(call.url);
  const verbatim = `${call.method} ${call.url}`;
  if (!target) return verbatim;
  if (target.aspect !== undefined) return describeAspect(call, target, target.aspect, messages) ?? verbatim;
  return describeVerb(call.method, target, messages) ?? verbatim;
}

/** The collection that a call is about, such as `routes`. */
export function thingsOf(call: Call): string | undefined {
  return targetOf(call.url)?.things;
}

function describeVerb(method: string, { things, item }: Target, messages: Messages): string | undefined {
  const values = { things: item === undefined ? things : `${things} ${item}` };
  switch (method) {
    case 'GET':
      return fill(item === undefined ? messages.callList : messages.callRead, values);
    case 'POST':
      return item === undefined ? fill(messages.callCreate, values) : undefined;
    case 'PUT':
    case 'PATCH':
      return fill(messages.callChange, values);
    case 'DELETE':
      return fill(messages.callDelete, values);
    default:
      return undefined;
  }
}

function describeAspect(call: Call, { things }: Target, aspect: string, messages: Messages): string | undefined {
  if (call.method !== 'GET') return undefined;
  return aspect === 'count' ? fill(messages.callCount, { things }) : fill(messages.callAspect, { aspect, things });
}

function targetOf(url: string): Target | undefined {
  const segments = pathOf(url).split('/').filter((segment) => segment !== '');
  const last = segments.at(-1);
  if (last === undefined) return undefined;
  const before = segments.at(-2);
  if (last.startsWith('_')) return before === undefined ? undefined : { things: before, aspect: last.slice(1) };
  if (isPlural(last)) return { things: last };
  return before !== undefined && isPlural(before) ? { things: before, item: last } : undefined;
}

function pathOf(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
}

/** A word in the plural, and no id that happens to end in an s. */
function isPlural(segment: string): boolean {
  return /^[a-z]+(?:-[a-z]+)*s$/i.test(segment);
}
