import type { Memory } from '../browser/storage.ts';
import type { Turn } from '../conversation/state.ts';
import { fit } from '../panel/composer.ts';

/** The question that is being written: it survives a reload, a login and the panel's closing. */
export class Draft {
  #box: HTMLTextAreaElement | null = null;
  /** Of the page before this one, whose conversation showed it. */
  #unsent: string;

  constructor(private readonly memory: Memory) {
    this.#unsent = memory.unsent();
  }

  /** After each rendering: a new box gets what was written into the one before. */
  follow(box: HTMLTextAreaElement | null): void {
    if (box === this.#box) return;
    this.#box = box;
    if (!box) return;
    this.#write(box, joined(this.#unsent, this.memory.draft()));
    if (this.#unsent === '') return;
    this.#unsent = '';
    this.memory.rememberUnsent('');
    this.typed(box.value);
  }

  typed(text: string): void {
    this.memory.rememberDraft(text);
  }

  /** A question to be changed, before whatever was begun since. */
  takeBack(question: string): void {
    this.forget();
    if (!this.#box) return;
    this.#write(this.#box, joined(question, this.#box.value));
    this.#box.focus();
    this.typed(this.#box.value);
  }

  /** Keeps a question that the server did not take up, until it does. */
  keep(turn: Turn | undefined): void {
    if (turn?.state.kind === 'failed' && !turn.accepted) this.memory.rememberUnsent(turn.question);
    else if (turn?.accepted && this.#unsent === '') this.forget();
  }

  /** Nobody wants it answered any more. */
  forget(): void {
    this.memory.rememberUnsent('');
  }

  #write(box: HTMLTextAreaElement, text: string): void {
    box.value = text;
    fit(box);
  }
}

function joined(...texts: string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n');
}
