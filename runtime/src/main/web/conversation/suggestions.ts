import { isRecord, tryJson } from '../agui/json.ts';
import { callsOf, thingsOf } from './describe-call.ts';
import type { Entity } from './page.ts';
import type { Conversation, Turn } from './state.ts';

/** Questions worth asking, by the kind of entity that they are about. */
export type ByKind = Readonly<Record<string, readonly string[]>>;

const MOST_AT_START = 4;
const MOST_AFTER_ANSWER = 2;

/** Questions for an empty conversation: the page's own first, then those about what it shows, then those of the product. */
export function startSuggestions(
  fromPage: readonly string[], byKind: ByKind, entity: Entity | undefined, general: readonly string[],
): string[] {
  return distinct([...fromPage, ...about(entity, byKind), ...general]).slice(0, MOST_AT_START);
}

/** Questions about what the last answer was made from, that nobody has asked yet; none where nothing is known of it. */
export function followUps(conversation: Conversation, byKind: ByKind): string[] {
  const turn = conversation.turns.at(-1);
  if (turn?.state.kind !== 'done') return [];
  const asked = new Set(conversation.turns.map((it) => folded(it.question)));
  return distinct(kindsOf(turn).flatMap((kind) => about({ kind }, byKind)))
    .filter((question) => !asked.has(folded(question)))
    .slice(0, MOST_AFTER_ANSWER);
}

/** Those with a `{title}` are about one entity, and make sense only where there is one. */
function about(entity: Entity | undefined, byKind: ByKind): string[] {
  const { kind, title } = entity ?? {};
  const questions = kind !== undefined && Object.hasOwn(byKind, kind) ? (byKind[kind] ?? []) : [];
  const one = questions.filter((question) => question.includes('{title}'));
  const all = questions.filter((question) => !question.includes('{title}'));
  return title === undefined ? all : [...one.map((question) => question.replaceAll('{title}', title)), ...all];
}

function kindsOf(turn: Turn): string[] {
  const calls = turn.items.flatMap((item) => {
    const args = item.kind === 'step' ? tryJson(item.args) : undefined;
    return isRecord(args) ? callsOf(args['requests']) : [];
  });
  return distinct(calls.map(thingsOf).filter((things) => things !== undefined));
}

function distinct(texts: readonly string[]): string[] {
  return [...new Map(texts.map((text) => [folded(text), text])).values()];
}

function folded(text: string): string {
  return text.trim().toLowerCase().replace(/[?.!\s]+$/, '');
}
