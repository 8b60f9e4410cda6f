import { Marked, type Token, type Tokens } from 'marked';
import { lex } from './lexer.ts';
import { itemsOf, rowsOf, type Piece } from './pieces.ts';
import { plain } from './plain.ts';

/** A top-level part of a Markdown text, or a piece of a long one: its source and the HTML for it, which still has to be sanitised. */
export interface Block {
  readonly source: string;
  readonly html: string;
  /** Of a block that is nothing but code. */
  readonly code?: { readonly language: string; readonly text: string };
  /** Of a block in a list or a table. */
  readonly piece?: Piece;
}

const marked = new Marked({ gfm: true, breaks: false });

marked.use({
  renderer: {
    html: ({ text }: Tokens.HTML | Tokens.Tag) => (/^<br\s*\/?>\s*$/i.test(text) ? '<br>' : escape(text)),
    // One level for all, below the panel's title: a model's levels would leave gaps in the page's outline.
    heading({ tokens, depth }: Tokens.Heading) {
      return `<h3 data-depth="${depth}">${this.parser.parseInline(tokens)}</h3>\n`;
    },
    image({ href, text }: Tokens.Image) {
      return `<a href="${escape(href)}">${escape(text || href)}</a>`;
    },
    code({ text, lang }: Tokens.Code) {
      return `<pre><code data-lang="${escape(languageOf(lang))}">${escape(text)}</code></pre>\n`;
    },
    listitem(item: Tokens.ListItem) {
      return `<li${item.task ? ' data-task=""' : ''}>${this.parser.parse(item.tokens)}</li>\n`;
    },
    checkbox: ({ checked }: Tokens.Checkbox) => (checked ? '☑ ' : '☐ '),
  },
});

/**
 * The blocks of a Markdown text. Raw HTML in it becomes text, images become links.
 *
 * @param goesOn the text begins inside a list or a table, with one of its pieces
 */
export function blocks(markdown: string, goesOn = false): Block[] {
  return lex(plain(markdown), marked.defaults).flatMap((token, index) => blocksOf(token, goesOn && index === 0));
}

function blocksOf(token: Token, goesOn: boolean): Block[] {
  if (token.type === 'space') return [{ source: token.raw, html: '' }];
  const cut = token.type === 'list' ? itemsOf(token as Tokens.List, goesOn) : token.type === 'table' ? rowsOf(token as Tokens.Table, goesOn) : [];
  if (cut.length > 0) return cut.map(({ source, part, piece }) => ({ source, html: marked.parser([part]), piece }));
  const html = marked.parser([token]);
  if (token.type !== 'code') return [{ source: token.raw, html }];
  return [{ source: token.raw, html, code: { language: languageOf(token['lang']), text: String(token['text']) } }];
}

function languageOf(info: string | undefined): string {
  return /^[\w+#.-]+/.exec(info ?? '')?.[0] ?? '';
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
