import DOMPurify from 'dompurify';
import { linkTo } from './links.ts';
import type { LinkPlaces } from './places.ts';

const TAGS = 'p br hr h3 ul ol li blockquote pre code em strong del a table thead tbody tr th td'.split(' ');

/** Of an address that is shown and not followed. */
const LONGEST = 100;

/** The only way for a model's words to become nodes: HTML in, sanitised nodes out. */
export function sanitise(html: string, places: LinkPlaces): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ['href', 'start', 'align', 'data-depth', 'data-lang', 'data-task'],
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  fragment.querySelectorAll('a').forEach((anchor) => settleLink(anchor, places));
  return fragment;
}

/** The highlighter's HTML as nodes: nothing but coloured text. */
export function sanitiseCode(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: ['span'],
    ALLOWED_ATTR: ['class'],
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
}

function settleLink(anchor: HTMLAnchorElement, places: LinkPlaces): void {
  const link = linkTo(anchor.getAttribute('href') ?? '', document.baseURI, places);
  if (!link || link.kind === 'text') {
    anchor.replaceWith(...anchor.childNodes, ...(link ? [address(link.href, anchor.textContent)] : []));
    return;
  }
  anchor.href = link.href;
  if (link.kind !== 'page') openElsewhere(anchor);
  if (link.kind === 'external' && !anchor.textContent.includes(link.host)) anchor.append(hint(link.host));
}

function openElsewhere(anchor: HTMLAnchorElement): void {
  anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer';
}

/** Where a link that is none would have led. */
function address(href: string, label: string): Node {
  const shown = href.length > LONGEST ? `${href.slice(0, LONGEST - 1)}…` : href;
  return label.includes(href) ? document.createTextNode('') : hint(shown);
}

/** Where it leads: the text of a link can lie about its host. */
function hint(text: string): HTMLElement {
  const hint = document.createElement('span');
  hint.className = 'host';
  hint.textContent = ` (${text})`;
  return hint;
}
