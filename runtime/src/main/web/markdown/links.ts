/** Where a link of an answer may lead. */
export type Link =
  | { readonly kind: 'page'; readonly href: string }
  | { readonly kind: 'external'; readonly href: string; readonly host: string };

/** The link for an `href` that a model wrote, or undefined where it must stay text. */
export function linkTo(href: string, base: string): Link | undefined {
  const url = parse(href, base);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  if (url.origin === new URL(base).origin) return { kind: 'page', href: url.href };
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
