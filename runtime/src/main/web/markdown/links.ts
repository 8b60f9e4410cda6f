import type { LinkPlaces } from './places.ts';

/** What becomes of a link in an answer. */
export type Link =
  | { readonly kind: 'page'; readonly href: string }
  /** Documentation of this origin: read beside the page, not instead of it. */
  | { readonly kind: 'docs'; readonly href: string }
  | { readonly kind: 'external'; readonly href: string; readonly host: string }
  /** It leads where answers must not lead to: shown, not followed. */
  | { readonly kind: 'text'; readonly href: string };

/** The link for an `href` that a model wrote, or undefined where not even its address is worth showing. */
export function linkTo(href: string, base: string, places: LinkPlaces): Link | undefined {
  const url = parse(href, base);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  if (!places.allows(url, base)) return { kind: 'text', href: url.href };
  if (url.origin === new URL(base).origin) return { kind: places.isDocumentation(url, base) ? 'docs' : 'page', href: url.href };
  return { kind: 'external', href: url.href, host: url.host };
}

function parse(href: string, base: string): URL | undefined {
  // A backslash is a slash to browsers and not to people: `https:\\evil.example` and `/\evil.example` are tricks.
  if (href.trim() === '' || href.includes('\\')) return undefined;
  try {
    return new URL(href, base);
  } catch {
    return undefined;
  }
}
