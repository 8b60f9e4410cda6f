/** What the server says of where answers may lead. */
export interface LinkRules {
  /** Addresses of backoffice pages, `:id` for any segment. */
  readonly pages: readonly string[];
  /** Addresses that documentation is below. */
  readonly docs: readonly string[];
}

export const NOWHERE: LinkRules = { pages: [], docs: [] };

/** The places that the links of a conversation may lead to: pages of the backoffice, documentation, and what its tools found there. */
export class LinkPlaces {
  constructor(
    private readonly rules: LinkRules,
    private readonly found: readonly string[],
  ) {}

  allows(url: URL, base: string): boolean {
    return this.rules.pages.some((page) => isPage(url, page, base)) || this.isDocumentation(url, base);
  }

  isDocumentation(url: URL, base: string): boolean {
    return (
      this.rules.docs.some((place) => isBelow(url, place, base)) ||
      this.found.some((address) => withoutHash(address, base) === withoutHash(url.href, base))
    );
  }
}

function isPage(url: URL, page: string, base: string): boolean {
  // In a pattern, `:id` must not be taken for the port of an address.
  const pattern = resolve(page.replaceAll('/:id', '/*'), base);
  if (pattern?.origin !== url.origin) return false;
  const [wanted, actual] = [segments(pattern), segments(url)];
  return wanted.length === actual.length && wanted.every((segment, index) => segment === '*' || segment === actual[index]);
}

function isBelow(url: URL, place: string, base: string): boolean {
  const folder = resolve(place, base);
  if (folder?.origin !== url.origin) return false;
  const actual = segments(url);
  return segments(folder).every((segment, index) => segment === actual[index]);
}

function segments(url: URL): string[] {
  return url.pathname.split('/').filter((segment) => segment !== '');
}

function withoutHash(address: string, base: string): string | undefined {
  const url = resolve(address, base);
  if (url) url.hash = '';
  return url?.href;
}

function resolve(address: string, base: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
