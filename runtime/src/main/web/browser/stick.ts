const NEAR = 48;

/** Keeps a scroller at its end while the reader is there, and leaves a reader who scrolled away alone. */
export class StickToEnd {
  readonly #sizes = new ResizeObserver(() => this.#follow());
  #scroller: HTMLElement | null = null;
  #content: HTMLElement | null = null;
  #atEnd = true;

  get atEnd(): boolean {
    return this.#atEnd;
  }

  /** From now on follows this content of this scroller, whatever makes it grow. */
  watch(scroller: HTMLElement | null, content: HTMLElement | null): void {
    if (scroller === this.#scroller && content === this.#content) return;
    this.#scroller = scroller;
    this.#content = content;
    this.#sizes.disconnect();
    [scroller, content].forEach((it) => it && this.#sizes.observe(it));
    this.#follow();
  }

  /** The reader scrolled, or opened something: look where they are now. */
  observe(): void {
    if (!this.#scroller) return;
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    this.#atEnd = scrollHeight - scrollTop - clientHeight < NEAR;
  }

  /** The reader wants the end. */
  jump(): void {
    this.#atEnd = true;
    this.#follow();
  }

  #follow(): void {
    if (this.#atEnd && this.#scroller) this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }
}
