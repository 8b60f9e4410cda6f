import type { AssistantSession } from '../conversation/session.ts';
import { lastTurn } from '../conversation/state.ts';
import type { ApprovalCard } from './element.ts';

const NAME = 'gateway-assistant-approval';

/** Loads the card the first time that one is needed, and takes a person who waits for an answer to it. */
export class ApprovalCompanion {
  #running: string | undefined;

  /** After each rendering of the panel. */
  follow(session: AssistantSession | undefined, root: ParentNode): void {
    const turn = session && lastTurn(session.conversation);
    if (turn?.state.kind === 'running') this.#running = turn.id;
    if (turn?.state.kind !== 'waiting') return;
    const came = turn.id === this.#running;
    this.#running = undefined;
    void load().then(() => (came ? take(root) : undefined));
  }
}

async function load(): Promise<void> {
  if (customElements.get(NAME)) return;
  const { ApprovalCard } = await import('./element.ts');
  if (!customElements.get(NAME)) customElements.define(NAME, ApprovalCard);
}

/** Not from somebody who is writing, here or elsewhere on the page. */
async function take(root: ParentNode): Promise<void> {
  const card = root.querySelector<ApprovalCard>(NAME);
  const active = (root as ShadowRoot).activeElement;
  if (!card || !active || (active instanceof HTMLTextAreaElement && active.value !== '')) return;
  await card.updateComplete;
  card.focusCard();
}
