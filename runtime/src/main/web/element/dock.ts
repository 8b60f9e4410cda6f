import { moveClear, shrinkClear, type Box } from '../browser/clearance.ts';
import { MarkedElements } from '../browser/marked.ts';
import { offsetsOf, type Placement } from '../browser/placement.ts';
import type { Memory, PanelState } from '../browser/storage.ts';
import { clampWidth, widthAfterKey, WIDTHS } from '../browser/width.ts';

/** Where and how large the panel is, beside what the page does not want covered. */
export class Dock {
  readonly #marked = new MarkedElements(() => this.#clear());

  constructor(
    private readonly memory: Memory,
    private readonly root: () => HTMLElement | null,
    private readonly changed: () => void,
  ) {}

  connect(): void {
    this.#marked.connect();
  }

  disconnect(): void {
    this.#marked.disconnect();
  }

  get state(): PanelState {
    return this.memory.choices.panel;
  }

  /** Of the docked panel, in pixels. */
  get width(): number {
    return clampWidth(this.memory.choices.width ?? this.#panel()?.offsetWidth ?? WIDTHS.usual, window.innerWidth);
  }

  show(state: PanelState): void {
    this.memory.choose({ panel: state });
    this.changed();
  }

  /** Follows the pointer with the panel's edge until it is let go. */
  drag(event: PointerEvent, placement: Placement): void {
    const edge = event.currentTarget as HTMLElement;
    const panel = this.#panel();
    if (event.button !== 0 || !panel) return;
    event.preventDefault();
    edge.focus();
    edge.setPointerCapture(event.pointerId);
    const { left, right } = panel.getBoundingClientRect();
    const widthAt = (x: number): number => clampWidth(this.#growsLeft(placement) ? right - x : x - left, window.innerWidth);
    const move = (moved: PointerEvent): void => this.root()?.style.setProperty('--_width', `${widthAt(moved.clientX)}px`);
    const end = (ended: PointerEvent): void => {
      edge.removeEventListener('pointermove', move);
      edge.removeEventListener('lostpointercapture', end);
      if (ended.clientX !== event.clientX) this.#resize(widthAt(ended.clientX));
    };
    edge.addEventListener('pointermove', move);
    edge.addEventListener('lostpointercapture', end);
  }

  key(event: KeyboardEvent, placement: Placement): void {
    const grows = this.#growsLeft(placement) ? 'ArrowLeft' : 'ArrowRight';
    const width = widthAfterKey(event, this.width, grows, window.innerWidth);
    if (width === undefined) return;
    event.preventDefault();
    this.#resize(width);
  }

  resetWidth(): void {
    this.#resize(undefined);
  }

  /** After each rendering. Through the object model: a strict Content-Security-Policy forbids style attributes. */
  settle(offset: string): void {
    const style = this.root()?.style;
    if (!style) return;
    const { width } = this.memory.choices;
    const { block, inline } = offsetsOf(offset);
    put(style, '--_width', width === undefined ? undefined : `${clampWidth(width, window.innerWidth)}px`);
    put(style, '--_offset-block', block);
    put(style, '--_offset-inline', inline);
    this.#clear();
  }

  #resize(width: number | undefined): void {
    this.memory.choose({ width });
    this.changed();
  }

  #growsLeft(placement: Placement): boolean {
    const root = this.root();
    const leftToRight = !root || getComputedStyle(root).direction === 'ltr';
    return leftToRight === (placement.inline === 'end');
  }

  #panel(): HTMLElement | null | undefined {
    return this.root()?.querySelector<HTMLElement>('.panel');
  }

  /** Moves the button, and shrinks the panel, away from what the page has marked. */
  #clear(): void {
    const root = this.root();
    if (!root) return;
    const marked = this.#marked.boxes();
    if (marked.length === 0) return uncover(root);
    const page: Box = { top: 0, left: 0, right: document.documentElement.clientWidth, bottom: window.innerHeight };
    const [launcher, probe] = ['.launcher', '.probe'].map((it) => root.querySelector<HTMLElement>(it));
    if (launcher) {
      const { x, y } = moveClear(boxOf(launcher), marked, page);
      put(root.style, '--_move', x === 0 && y === 0 ? undefined : `${x}px ${y}px`);
    }
    if (probe) this.#place(root, boxOf(probe), marked, page);
  }

  #place(root: HTMLElement, box: Box, marked: readonly Box[], page: Box): void {
    const clear = shrinkClear(box, marked, page);
    root.toggleAttribute('data-cleared', clear !== box);
    if (clear === box) return;
    const inset = [clear.top, page.right - clear.right, page.bottom - clear.bottom, clear.left];
    put(root.style, '--_inset', inset.map((edge) => `${edge}px`).join(' '));
  }
}

/** Nothing is in the way (any more). */
function uncover(root: HTMLElement): void {
  put(root.style, '--_move', undefined);
  root.removeAttribute('data-cleared');
}

/** Where an element is laid out; what an animation makes of it does not count. */
function boxOf(element: HTMLElement): Box {
  const { offsetTop: top, offsetLeft: left, offsetWidth, offsetHeight } = element;
  return { top, left, right: left + offsetWidth, bottom: top + offsetHeight };
}

function put(style: CSSStyleDeclaration, name: string, value: string | undefined): void {
  if (style.getPropertyValue(name) === (value ?? '')) return;
  if (value === undefined) style.removeProperty(name);
  else style.setProperty(name, value);
}
