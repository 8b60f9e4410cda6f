import { en } from './en.ts';
import { fr } from './fr.ts';

/** Every word the panel says by itself. A language is one object of this shape. */
export type Messages = { readonly [key in keyof typeof en]: string };

const LANGUAGES: Readonly<Record<string, Messages>> = { en, fr };

/** The messages of the first language tag that is known, else English. */
export function messagesFor(tags: readonly string[]): { readonly lang: string; readonly messages: Messages } {
  const lang = tags.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find((it) => Object.hasOwn(LANGUAGES, it)) ?? 'en';
  return { lang, messages: LANGUAGES[lang] ?? en };
}

/** The text with `{name}` replaced by the value of that name. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
