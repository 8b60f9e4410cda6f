/** How wide the docked panel may be made. */
export const WIDTHS = { least: 320, usual: 440, step: 16, stride: 64 } as const;

export function widest(windowWidth: number): number {
  return Math.max(WIDTHS.least, Math.round(windowWidth * 0.8));
}

export function clampWidth(width: number, windowWidth: number): number {
  return Math.round(Math.min(Math.max(width, WIDTHS.least), widest(windowWidth)));
}

/**
 * The width after a key on the panel's edge, or undefined for other keys.
 *
 * @param grows the arrow key that moves the edge away from the panel
 */
export function widthAfterKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey'>, width: number, grows: 'ArrowLeft' | 'ArrowRight', windowWidth: number,
): number | undefined {
  const step = event.shiftKey ? WIDTHS.stride : WIDTHS.step;
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return clampWidth(width + (event.key === grows ? step : -step), windowWidth);
    case 'Home':
      return WIDTHS.least;
    case 'End':
      return widest(windowWidth);
    default:
      return undefined;
  }
}
