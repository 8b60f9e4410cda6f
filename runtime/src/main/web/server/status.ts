import { isRecord, textOf, textsOf } from '../agui/json.ts';
import { modelOf } from '../conversation/reduce.ts';
import type { ByKind } from '../conversation/suggestions.ts';
import type { Model } from '../conversation/state.ts';
import { NOWHERE, type LinkRules } from '../markdown/places.ts';

/** What `GET status` says to somebody who may use the assistant. */
export interface Status {
  readonly title?: string;
  readonly userId: string;
  readonly userName?: string;
  readonly model?: Model;
  readonly suggestions: readonly string[];
  readonly suggestionsByKind: ByKind;
  /** Where answers may lead to. */
  readonly links: LinkRules;
}

/** The status in a response body, or undefined where the assistant is off. */
export function statusOf(body: unknown): Status | undefined {
  if (!isRecord(body) || body['enabled'] === false) return undefined;
  const title = textOf(body['title']);
  const user = isRecord(body['user']) ? body['user'] : {};
  const userName = textOf(user['name']);
  const model = modelOf(body['model']);
  return {
    userId: textOf(user['id']) ?? '',
    ...(title === undefined ? {} : { title }),
    ...(userName === undefined ? {} : { userName }),
    ...(model === undefined ? {} : { model }),
    links: linksOf(body['links']),
    suggestions: textsOf(body['suggestions']),
    suggestionsByKind: byKindOf(body['suggestionsByKind']),
  };
}

function byKindOf(value: unknown): ByKind {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([kind, questions]) => [kind, textsOf(questions)]));
}

function linksOf(links: unknown): LinkRules {
  return isRecord(links) ? { pages: textsOf(links['pages']), docs: textsOf(links['docs']) } : NOWHERE;
}
