import { Lexer, type MarkedOptions, type Token, type TokensList } from 'marked';

/** Quotes in lists in quotes, or emphasis in emphasis. Nobody reads deeper, and each level takes room on the browser's stack. */
const DEEPEST = 20;

/** Of one paragraph, item or cell. The time for one grows with the square of either. */
const LONGEST = 5_000;
const MOST_MARKS = 500;

/** Reads Markdown that may have been written to stop the reader: what is too deep, or too much in one paragraph, stays text. */
class BoundedLexer extends Lexer {
  #depth = 0;

  override blockTokens(src: string, tokens: Token[] = [], clipped?: boolean): TokensList {
    const deeper = this.#within(() => super.blockTokens(src, tokens, clipped));
    if (!deeper) tokens.push({ type: 'paragraph', raw: src, text: src, tokens: [textOf(src)] });
    return tokens as TokensList;
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    const deeper = isShort(src) && this.#within(() => super.inlineTokens(src, tokens));
    if (!deeper) tokens.push(textOf(src));
    return tokens;
  }

  #within(read: () => unknown): boolean {
    if (this.#depth === DEEPEST) return false;
    this.#depth++;
    read();
    this.#depth--;
    return true;
  }
}

/** The tokens of a whole text. */
export function lex(markdown: string, options: MarkedOptions): TokensList {
  return new BoundedLexer(options).lex(markdown);
}

function isShort(src: string): boolean {
  return src.length <= LONGEST && (src.match(/[*_~]/g)?.length ?? 0) <= MOST_MARKS;
}

function textOf(src: string): Token {
  return { type: 'text', raw: src, text: src, escaped: false };
}
