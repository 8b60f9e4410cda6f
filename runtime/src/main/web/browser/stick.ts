const NEAR = 48;

/** Keeps a scroller at its end while the reader is there, and leaves a reader who scrolled away alone. */
export class StickToEnd {
  #atEnd = true;

  get atEnd(): boolean {
    return this.#atEnd;
  }

  /** The reader scrolled, or opened something: look where they are now. */
  observe(scroller: HTMLElement): void {
    this.#atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
  }

  /** The content changed. */
  follow(scroller: HTMLElement): void {
    if (this.#atEnd) scroller.scrollTop = scroller.scrollHeight;
  }

  jump(): void {
    this.#atEnd = true;
  }
}
