import type { AssistantSession } from '../conversation/session.ts';
import { lastTurn } from '../conversation/state.ts';
import type { ApprovalCard } from './element.ts';

/** Takes a person who waits for an answer to the card that came instead. */
export class ApprovalFocus {
  #running: string | undefined;

  /** After each rendering of the panel. */
  follow(session: AssistantSession | undefined, root: ParentNode): void {
    const turn = session && lastTurn(session.conversation);
    if (turn?.state.kind === 'running') this.#running = turn.id;
    if (turn?.state.kind !== 'waiting' || turn.id !== this.#running) return;
    this.#running = undefined;
    const card = root.querySelector<ApprovalCard>('gateway-assistant-approval');
    if (card) void card.updateComplete.then(() => take(root, card));
  }
}

/** Not from somebody who is writing, here or elsewhere on the page. */
function take(root: ParentNode, card: ApprovalCard): void {
  const active = (root as ShadowRoot).activeElement;
  const idle = active && !(active instanceof HTMLTextAreaElement && active.value !== '');
  if (idle) card.focusCard();
}
