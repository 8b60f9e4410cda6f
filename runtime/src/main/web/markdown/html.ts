import { Marked, type Tokens } from 'marked';
import { plain } from './plain.ts';

/** A top-level part of a Markdown text: its source and the HTML for it, which still has to be sanitised. */
export interface Block {
  readonly source: string;
  readonly html: string;
  /** Of a block that is nothing but code. */
  readonly code?: { readonly language: string; readonly text: string };
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

/** The blocks of a Markdown text. Raw HTML in it becomes text, images become links. */
export function blocks(markdown: string): Block[] {
  return marked
    .lexer(plain(markdown))
    .map((token) => ({
      source: token.raw,
      html: token.type === 'space' ? '' : marked.parser([token]),
      ...(token.type === 'code' ? { code: { language: languageOf(token['lang']), text: String(token['text']) } } : {}),
    }));
}

function languageOf(info: string | undefined): string {
  return /^[\w+#.-]+/.exec(info ?? '')?.[0] ?? '';
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
