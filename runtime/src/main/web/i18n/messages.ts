import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Texts } from './translation.ts';

/** Every word the panel says by itself. A language is one object of this shape. */
export type Messages = Texts<typeof en>;

export const LANGUAGES: Readonly<Record<string, Messages>> & { readonly en: Messages } = { en, fr };

/** The text with `{name}` replaced by the value of that name. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
