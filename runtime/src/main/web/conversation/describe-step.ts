import { indented, isRecord, textOf, tryJson } from '../agui/json.ts';
import { fill, type Messages } from '../i18n/messages.ts';
import { plain } from '../markdown/plain.ts';
import { callsOf, describeCall } from './describe-call.ts';

const LONGEST = 160;

/** What a tool call does, in a few words, from its (perhaps still incomplete) arguments. */
export function describeStep(args: string, messages: Messages): string {
  const parsed = tryJson(args);
  const text = isRecord(parsed) ? describe(parsed, messages) : '';
  return shorten(plain(text).replace(/\s+/g, ' ').trim());
}

function describe(args: Record<string, unknown>, messages: Messages): string {
  const calls = callsOf(args['requests']).map((call) => describeCall(call, messages));
  if (calls.length === 1) return calls[0] ?? '';
  if (calls.length > 1) return fill(messages.stepCalls, { count: calls.length, calls: calls.join(', ') });
  const query = textOf(args['query']);
  if (query !== undefined) return fill(messages.stepQuery, { query });
  return Object.values(args).map(textOf).find((value) => value !== undefined) ?? '';
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** Whether the text is a JSON object or list. */
export function isJson(text: string): boolean {
  const value = tryJson(text);
  return typeof value === 'object' && value !== null;
}

/** JSON indented for reading, where it can be; any other text as it is. */
export function pretty(text: string): string {
  return plain(isJson(text) ? indented(tryJson(text), text) : text);
}
