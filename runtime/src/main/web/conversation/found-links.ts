import { LinkPlaces, NOWHERE, type LinkRules } from '../markdown/places.ts';
import type { Conversation, Item, Turn } from './state.ts';

/**
 * Tools that read documentation. What others bring, such as the admin API's data, anybody may have written; and where these fail,
 * they may repeat what the model asked for.
 */
const DOCUMENTATION = new Set(['doc', 'doc_search']);
/** Up to the last character that does not end a sentence. */
const ADDRESS = /https?:\/\/[^\s"'<>()[\]{}\\|`]*[^\s"'<>()[\]{}\\|`.,;:!?]/g;

/** Knows where the links of a conversation may lead, and looks through each tool's result once. */
export class FoundLinks {
  readonly #seen = new WeakMap<Item, readonly string[]>();
  #last: { readonly key: string; readonly rules: LinkRules; readonly places: LinkPlaces } | undefined;

  /** The same object as long as nothing is found that was not known. */
  places(conversation: Conversation, rules: LinkRules = NOWHERE): LinkPlaces {
    const found = conversation.turns.flatMap((turn) => this.#of(turn));
    const key = found.join('\n');
    if (this.#last?.key !== key || this.#last.rules !== rules) this.#last = { key, rules, places: new LinkPlaces(rules, found) };
    return this.#last.places;
  }

  #of(turn: Turn): string[] {
    return [...turn.items.flatMap((item) => this.#in(item)), ...turn.sources.map((source) => source.url)];
  }

  #in(item: Item): readonly string[] {
    if (item.kind !== 'step' || item.state !== 'ok' || item.result === undefined || !DOCUMENTATION.has(item.tool)) return [];
    const known = this.#seen.get(item);
    if (known) return known;
    const found = [...new Set(item.result.match(ADDRESS))];
    this.#seen.set(item, found);
    return found;
  }
}
