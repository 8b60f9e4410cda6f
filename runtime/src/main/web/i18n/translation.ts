import { isRecord, textOf } from '../agui/json.ts';

export type Texts<T> = { readonly [key in keyof T]: string };

export interface Spoken<M> {
  readonly lang: string;
  readonly messages: M;
}

/** A host's own language, or its own words for one that is built in. */
export interface Translation {
  /** Absent: the language that would be spoken anyway. */
  readonly lang?: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** The translation in a JSON file: texts by key, and its language under `lang`; undefined for anything else. */
export function translationOf(json: unknown): Translation | undefined {
  if (!isRecord(json)) return undefined;
  const lang = textOf(json['lang']);
  const texts = Object.entries(json).filter((entry): entry is [string, string] => entry[0] !== 'lang' && typeof entry[1] === 'string');
  return { texts: Object.fromEntries(texts), ...(lang === undefined ? {} : { lang }) };
}

/**
 * The messages of the first language tag that is built in, else English; with a translation its texts, and for keys that
 * it lacks those of its language or English.
 */
export function speak<M extends object>(
  languages: Readonly<Record<string, M>> & { readonly en: M }, tags: readonly string[], translation?: Translation,
): Spoken<M> {
  const wanted = translation?.lang === undefined ? tags : [translation.lang];
  const known = wanted.map(primary).find((tag) => Object.hasOwn(languages, tag)) ?? 'en';
  const messages = languages[known] ?? languages.en;
  if (!translation) return { lang: known, messages };
  const texts = Object.entries(translation.texts).filter(([key, text]) => Object.hasOwn(messages, key) && text.trim() !== '');
  return { lang: translation.lang ?? known, messages: { ...messages, ...Object.fromEntries(texts) } };
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
