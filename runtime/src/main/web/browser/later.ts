/** A part of the panel that is fetched when it is first wanted. A fetch that failed is tried again the next time. */
export class Later<T> {
  #part: T | undefined;
  #coming: Promise<T | undefined> | undefined;

  constructor(private readonly load: () => Promise<T>) {}

  /** The part, if it is here already. */
  get here(): T | undefined {
    return this.#part;
  }

  /** The part, or undefined where it cannot be had now. */
  fetch(): Promise<T | undefined> {
    this.#coming ??= this.load().then(
      (part) => (this.#part = part),
      () => (this.#coming = undefined),
    );
    return this.#coming;
  }
}
