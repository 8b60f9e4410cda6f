import { isRecord, textOf } from '../agui/json.ts';
import { modelOf } from '../conversation/reduce.ts';
import type { Model } from '../conversation/state.ts';

/** What `GET status` says to somebody who may use the assistant. */
export interface Status {
  readonly title?: string;
  readonly userName?: string;
  readonly model?: Model;
  readonly suggestions: readonly string[];
}

/** The status in a response body, or undefined where the assistant is off. */
export function statusOf(body: unknown): Status | undefined {
  if (!isRecord(body) || body['enabled'] === false) return undefined;
  const title = textOf(body['title']);
  const userName = isRecord(body['user']) ? textOf(body['user']['name']) : undefined;
  const model = modelOf(body['model']);
  const suggestions = Array.isArray(body['suggestions']) ? body['suggestions'] : [];
  return {
    ...(title === undefined ? {} : { title }),
    ...(userName === undefined ? {} : { userName }),
    ...(model === undefined ? {} : { model }),
    suggestions: suggestions.filter((suggestion) => typeof suggestion === 'string'),
  };
}
