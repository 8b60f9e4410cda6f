import type { Box } from './clearance.ts';

/** What a page puts on elements that the assistant must not cover. */
export const MARK = 'data-gateway-assistant-avoid';

/** Watches the elements that the page has marked, and calls back, at most once a frame, when they may have moved. */
export class MarkedElements {
  readonly #tree = new MutationObserver(() => this.#later());
  readonly #sizes = new ResizeObserver(() => this.#later());
  readonly #listener = (): void => this.#later();
  #watched: readonly Element[] = [];
  #frame = 0;

  constructor(private readonly moved: () => void) {}

  connect(): void {
    this.#tree.observe(document.body, { childList: true, subtree: true, attributeFilter: [MARK, 'hidden', 'class', 'style'] });
    window.addEventListener('scroll', this.#listener, { capture: true, passive: true });
    window.addEventListener('resize', this.#listener);
    this.#later();
  }

  disconnect(): void {
    this.#tree.disconnect();
    this.#sizes.disconnect();
    window.removeEventListener('scroll', this.#listener, { capture: true });
    window.removeEventListener('resize', this.#listener);
    cancelAnimationFrame(this.#frame);
    this.#watched = [];
  }

  boxes(): readonly Box[] {
    return this.#watched.map((element) => element.getBoundingClientRect()).filter((box) => box.width > 0 && box.height > 0);
  }

  #later(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#look());
  }

  #look(): void {
    const marked = [...document.querySelectorAll(`[${MARK}]`)];
    const none = marked.length === 0 && this.#watched.length === 0;
    if (marked.length !== this.#watched.length || marked.some((it, index) => it !== this.#watched[index])) this.#watch(marked);
    if (!none) this.moved();
  }

  #watch(marked: readonly Element[]): void {
    this.#watched = marked;
    this.#sizes.disconnect();
    marked.forEach((element) => this.#sizes.observe(element));
  }
}
