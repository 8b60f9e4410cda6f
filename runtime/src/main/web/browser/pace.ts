/** For each millisecond that a rendering took, this many are left to the person and the page. */
const REST = 3;

/** At most one rendering a frame, and fewer where they take long; at once where no frame is drawn. */
export class Pace {
  #waiting = false;
  #restUntil = 0;

  constructor(private readonly render: () => Promise<unknown>) {}

  /** Something changed: render it soon. */
  request(): void {
    if (document.hidden) void this.#run();
    if (this.#waiting || document.hidden) return;
    this.#waiting = true;
    const rest = this.#restUntil - performance.now();
    if (rest > 0) setTimeout(() => this.#inNextFrame(), rest);
    else this.#inNextFrame();
  }

  #inNextFrame(): void {
    // A tab that goes to the background draws no frame any more.
    const late = setTimeout(() => void this.#run(), 250);
    requestAnimationFrame(() => {
      clearTimeout(late);
      void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#waiting = false;
    const start = performance.now();
    await this.render();
    const end = performance.now();
    this.#restUntil = end + (end - start) * REST;
  }
}
