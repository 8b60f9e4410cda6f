/** Turns the bytes of an event stream into the data of its frames; chunks may end anywhere, also inside a character. */
export class SseParser {
  readonly #decoder = new TextDecoder();
  #rest = '';
  #data: string[] = [];

  /** The data of every frame that this chunk completed. Comments, `event:` and `id:` lines are ignored. */
  push(chunk: Uint8Array): string[] {
    const lines = (this.#rest + this.#decoder.decode(chunk, { stream: true })).split('\n');
    this.#rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.#accept(line.endsWith('\r') ? line.slice(0, -1) : line));
  }

  #accept(line: string): string[] {
    if (line === '') return this.#dispatch();
    if (line.startsWith('data:')) this.#data.push(line.slice(line[5] === ' ' ? 6 : 5));
    return [];
  }

  #dispatch(): string[] {
    if (this.#data.length === 0) return [];
    const frame = this.#data.join('\n');
    this.#data = [];
    return [frame];
  }
}
