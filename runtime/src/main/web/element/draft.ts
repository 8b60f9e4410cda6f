import type { Memory } from '../browser/storage.ts';
import type { Turn } from '../conversation/state.ts';
import { fit } from '../panel/composer.ts';

/** The question that is being written: it survives a reload, a login and the panel's closing. */
export class Draft {
  #box: HTMLTextAreaElement | null = null;

  constructor(private readonly memory: Memory) {}

  /** After each rendering: a new box gets what was written into the one before. */
  follow(box: HTMLTextAreaElement | null): void {
    if (box === this.#box) return;
    this.#box = box;
    if (box) this.#write(box, this.memory.draft());
  }

  typed(text: string): void {
    this.memory.rememberDraft(text);
  }

  /** A question to be changed, before whatever was begun since. */
  takeBack(question: string): void {
    if (!this.#box) return;
    this.#write(this.#box, [question, this.#box.value].filter((text) => text.trim() !== '').join('\n'));
    this.#box.focus();
    this.typed(this.#box.value);
  }

  /** Keeps a question that the server did not take up, until it does. */
  keep(turn: Turn | undefined): void {
    if (turn?.state.kind === 'failed' && !turn.accepted && this.memory.draft() === '') this.typed(turn.question);
    else if (turn?.accepted && this.memory.draft() === turn.question) this.typed('');
  }

  #write(box: HTMLTextAreaElement, text: string): void {
    box.value = text;
    fit(box);
  }
}
