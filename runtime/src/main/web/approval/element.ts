import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Interrupt } from '../agui/events.ts';
import type { Messages } from '../i18n/messages.ts';
import { card, type CardActions } from './card.ts';
import { approval, denial, edit, forgetEdit, remove, restore, UNTOUCHED, type Decision, type Draft } from './draft.ts';
import { secondsLeft } from './expiry.ts';
import { planOf, type Plan } from './plan.ts';

/** Where what a person has typed into a plan outlives the card, which goes when the panel is closed. */
export type Drafts = Map<string, Draft>;

/** Pixels above a card that has just come. */
const MARGIN = 12;

/** The approval card. Lives in the panel's shadow root, whose style sheet and focus order apply. */
export class ApprovalCard extends LitElement {
  @property({ attribute: false }) interrupts: readonly Interrupt[] = [];
  @property({ attribute: false }) messages!: Messages;
  @property({ attribute: false }) drafts: Drafts = new Map();
  @property({ attribute: false }) decide: (interruptId: string, decision: Decision) => void = () => undefined;
  @property({ attribute: false }) stop: () => void = () => undefined;
  @property({ attribute: false }) askAgain: () => void = () => undefined;
  @state() private now = Date.now();

  #clock: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.now = Date.now();
    this.#clock = setInterval(() => (this.now = Date.now()), 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#clock);
  }

  /** Puts the focus on the card as a whole: never on a button, so that no key pressed too early decides anything. */
  focusCard(): void {
    const card = this.querySelector<HTMLElement>('.plan');
    card?.focus({ preventScroll: true });
    const scroller = this.closest('.transcript');
    // Read from its beginning, however long it is. Not with scrollIntoView, which moves the panel and the page as well.
    if (card && scroller) scroller.scrollTop += card.getBoundingClientRect().top - scroller.getBoundingClientRect().top - MARGIN;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const plan = planOf(this.interrupts);
    if (!plan) return this.#unknown();
    const left = plan.expiresAt === undefined ? undefined : secondsLeft(plan.expiresAt, this.now);
    return card({ plan, draft: this.#draft(plan), left, messages: this.messages }, this.#actions(plan));
  }

  #unknown(): TemplateResult {
    return html`<section class="plan" part="plan" tabindex="-1">
      <p>${this.messages.planUnknown}</p>
      <div class="choices"><button class="secondary" @click=${this.stop}>${this.messages.planStop}</button></div>
    </section>`;
  }

  #actions(plan: Plan): CardActions {
    const draft = (): Draft => this.#draft(plan);
    return {
      remove: (name) => this.#keep(plan, remove(draft(), plan, name)),
      restore: (name) => this.#keep(plan, restore(draft(), plan, name)),
      edit: (name, text) => this.#edit(plan, name, text),
      undoEdit: (name) => this.#keep(plan, forgetEdit(draft(), name)),
      approve: () => this.#decide(plan, approval(draft(), plan)),
      think: () => void this.#askReason(plan),
      reason: (text) => this.#keep(plan, { ...draft(), reason: text }),
      back: () => this.#keep(plan, withoutReason(draft())),
      deny: () => this.#decide(plan, denial(draft())),
      stop: () => this.stop(),
      askAgain: () => this.askAgain(),
    };
  }

  #decide(plan: Plan, decision: Decision | undefined): void {
    if (decision) this.decide(plan.id, decision);
  }

  #edit(plan: Plan, name: string, text: string): void {
    const begins = !this.#draft(plan).edits.has(name);
    this.#keep(plan, edit(this.#draft(plan), name, text));
    if (begins) void this.#focusLater(`#edit-${CSS.escape(name)}`);
  }

  async #askReason(plan: Plan): Promise<void> {
    this.#keep(plan, { ...this.#draft(plan), reason: '' });
    await this.#focusLater('#plan-reason');
  }

  async #focusLater(selector: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus();
  }

  #draft(plan: Plan): Draft {
    return this.drafts.get(plan.id) ?? UNTOUCHED;
  }

  #keep(plan: Plan, draft: Draft): void {
    this.drafts.set(plan.id, draft);
    this.requestUpdate();
  }
}

function withoutReason({ removed, edits }: Draft): Draft {
  return { removed, edits };
}
