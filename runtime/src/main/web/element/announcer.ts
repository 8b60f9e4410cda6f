import { lastTurn, type Conversation } from '../conversation/state.ts';
import type { Messages } from '../i18n/messages.ts';
import { announcementOf } from '../panel/announcement.ts';

/** What a screen reader is told: only of answers that came while this page was open. */
export class Announcer {
  #witnessed: string | undefined;
  #words = '';

  /** @param transcript where the answer's words are rendered */
  next(conversation: Conversation, transcript: ParentNode | null, messages: Messages): string {
    const turn = lastTurn(conversation);
    if (turn?.state.kind === 'running') this.#witnessed = turn.id;
    if (!turn || turn.id !== this.#witnessed) return this.#words;
    this.#words = announcementOf(turn, turn.state.kind === 'done' ? wordsOf(transcript) : '', messages);
    return this.#words;
  }
}

function wordsOf(transcript: ParentNode | null): string {
  const answer = transcript?.querySelectorAll('.turn:last-of-type gateway-assistant-markdown') ?? [];
  return [...answer].map((part) => part.textContent).join(' ');
}
