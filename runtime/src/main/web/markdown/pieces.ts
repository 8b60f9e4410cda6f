import type { Token, Tokens } from 'marked';

/** How many items or rows are parsed, sanitised and laid out at a time. */
const LONGEST = 20;

/** Some items of a list, or rows of a table. */
export interface Piece {
  /** The same for all pieces of one container. */
  readonly kind: string;
  /** What has to stand before its source to make it a text of its own: the head of its table. */
  readonly head: string;
  /** It belongs into the container of the block before it. */
  readonly goesOn: boolean;
}

/** A piece with its share of the source, as a token of its own. */
export interface Cut {
  readonly source: string;
  readonly part: Token;
  readonly piece: Piece;
}

/** A list in pieces. */
export function itemsOf(list: Tokens.List, goesOn: boolean): Cut[] {
  const kind = `${list.ordered ? 'ordered' : 'bullets'}, ${list.loose ? 'loose' : 'tight'}`;
  const sources = list.items.map((item) => item.raw);
  return cut(list, '', sources, kind, goesOn, (from, to, first) => ({
    ...list,
    // The number of the first item is that of the container.
    ...(first ? {} : { start: 1 as const }),
    items: list.items.slice(from, to),
  }));
}

/** A table in pieces. Each has the head, so that it is a table. */
export function rowsOf(table: Tokens.Table, goesOn: boolean): Cut[] {
  const lines = table.raw.split(/(?<=\n)/);
  const head = lines.slice(0, 2).join('');
  return cut(table, head, lines.slice(2, 2 + table.rows.length), 'table', goesOn, (from, to) => ({ ...table, rows: table.rows.slice(from, to) }));
}

function cut(
  whole: Tokens.List | Tokens.Table, head: string, sources: readonly string[], kind: string, goesOn: boolean,
  part: (from: number, to: number, first: boolean) => Token,
): Cut[] {
  const count = Math.max(1, Math.ceil(sources.length / LONGEST));
  let at = 0;
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [index * LONGEST, (index + 1) * LONGEST];
    const first = index === 0 && !goesOn;
    const start = at;
    at += (index === 0 ? head.length : 0) + sources.slice(from, to).join('').length;
    const source = index === count - 1 ? whole.raw.slice(start) : whole.raw.slice(start, at);
    return { source, part: part(from, to, first), piece: { kind, head, goesOn: !first } };
  });
}
