import { blocks, type Block } from './html.ts';

/**
 * The blocks of a text that begins as `known` does. Only what can still change is parsed: the last block, and of a long list or
 * table its last two pieces.
 */
export function grow(known: readonly Block[], text: string): Block[] {
  const last = open(known);
  const pieces = known[last]?.piece?.goesOn ? goOn(known.slice(0, last - 1), known[last - 1], text) : undefined;
  return pieces ?? goOn(known.slice(0, beginning(known, last)), undefined, text) ?? blocks(text);
}

/** The first block that what comes next can change. */
function open(known: readonly Block[]): number {
  const last = lastWritten(known);
  // One line may yet turn out to belong to what precedes it: `1` is a paragraph, and `1.` the next item of a list.
  return known[last]?.source.includes('\n') === false ? lastWritten(known.slice(0, last)) : last;
}

function lastWritten(known: readonly Block[]): number {
  return known.findLastIndex((block) => block.html !== '');
}

/** Where the list or table that a block belongs to begins. */
function beginning(known: readonly Block[], index: number): number {
  let at = Math.max(0, index);
  while (known[at]?.piece?.goesOn) at--;
  return at;
}

/** @param next the first block to be parsed again; undefined where `kept` ends with a whole one */
function goOn(kept: readonly Block[], next: Block | undefined, text: string): Block[] | undefined {
  const done = kept.map((block) => block.source).join('');
  if (!text.startsWith(done)) return undefined;
  const rest = text.slice(done.length);
  const piece = next?.piece?.goesOn ? next.piece : undefined;
  if (!piece) return [...kept, ...blocks(rest)];
  const [first, ...others] = blocks(piece.head + rest, true);
  // A blank line can make all items of a list look different.
  if (first?.piece?.kind !== piece.kind) return undefined;
  return [...kept, { ...first, source: first.source.slice(piece.head.length) }, ...others];
}
