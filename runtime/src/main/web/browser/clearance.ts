/** A rectangle of the window, in its pixels. */
export interface Box {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

const GAP = 8;
/** Smaller, the panel would be of no use. */
const LEAST = { width: 280, height: 300 };
/** The share of it that is worth staying in its place for. */
const ENOUGH = 0.6;

export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** How far a small box has to move, at the least, to cover none of the obstacles; nowhere if there is no room. */
export function moveClear(box: Box, obstacles: readonly Box[], window: Box): { readonly x: number; readonly y: number } {
  const xs = [0, ...obstacles.flatMap((it) => [it.left - GAP - box.right, it.right + GAP - box.left])];
  const ys = [0, ...obstacles.flatMap((it) => [it.top - GAP - box.bottom, it.bottom + GAP - box.top])];
  const moves = xs
    .flatMap((x) => ys.map((y) => ({ x, y })))
    .sort((one, other) => distance(one) - distance(other));
  return moves.find((move) => isClear(moved(box, move), obstacles, window)) ?? { x: 0, y: 0 };
}

/** The part or place of a large box that covers none of the obstacles that leave enough of it. */
export function shrinkClear(box: Box, obstacles: readonly Box[], window: Box): Box {
  return obstacles.reduce((rest, obstacle) => (overlaps(rest, obstacle) ? beside(rest, obstacle, window) : rest), box);
}

function beside(box: Box, obstacle: Box, window: Box): Box {
  const smaller = largest([
    { ...box, top: obstacle.bottom + GAP },
    { ...box, bottom: obstacle.top - GAP },
    { ...box, left: obstacle.right + GAP },
    { ...box, right: obstacle.left - GAP },
  ]);
  if (smaller && area(smaller) >= area(box) * ENOUGH) return smaller;
  const elsewhere = [obstacle.left - GAP - box.right, obstacle.right + GAP - box.left].map((x) => moved(box, { x, y: 0 }));
  return largest(elsewhere.filter((it) => contains(window, it))) ?? smaller ?? box;
}

function largest(boxes: readonly Box[]): Box | undefined {
  return boxes
    .filter((it) => it.right - it.left >= LEAST.width && it.bottom - it.top >= LEAST.height)
    .sort((one, other) => area(other) - area(one))[0];
}

function isClear(box: Box, obstacles: readonly Box[], window: Box): boolean {
  return contains(window, box) && !obstacles.some((obstacle) => overlaps(box, obstacle));
}

function contains(outer: Box, inner: Box): boolean {
  return inner.top >= outer.top && inner.left >= outer.left && inner.right <= outer.right && inner.bottom <= outer.bottom;
}

function moved(box: Box, { x, y }: { x: number; y: number }): Box {
  return { top: box.top + y, right: box.right + x, bottom: box.bottom + y, left: box.left + x };
}

function distance({ x, y }: { x: number; y: number }): number {
  return Math.abs(x) + Math.abs(y);
}

function area(box: Box): number {
  return (box.right - box.left) * (box.bottom - box.top);
}
