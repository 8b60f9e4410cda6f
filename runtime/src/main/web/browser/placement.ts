/** Where the button floats, and at which side the panel docks; `end` is the right of a page that reads from left to right. */
export interface Placement {
  readonly block: 'top' | 'bottom';
  readonly inline: 'start' | 'end';
}

/** The placement that an attribute names, such as `bottom-start`; what it does not name is `bottom-end`. */
export function placementOf(position: string): Placement {
  const words = position.toLowerCase().split(/[\s-]+/);
  return { block: words.includes('top') ? 'top' : 'bottom', inline: words.includes('start') ? 'start' : 'end' };
}

/** Distances from the edge above or below, and from the side, as CSS lengths; a bare number is in pixels. */
export function offsetsOf(offset: string): { readonly block?: string; readonly inline?: string } {
  const [block, inline = block] = offset.trim().split(/\s+/).map(lengthOf);
  return { ...(block === undefined ? {} : { block }), ...(inline === undefined ? {} : { inline }) };
}

function lengthOf(text: string): string | undefined {
  const length = /^(\d+(?:\.\d+)?)(px|rem|em|vh|vw|%)?$/.exec(text);
  return length ? `${length[1]}${length[2] ?? 'px'}` : undefined;
}
