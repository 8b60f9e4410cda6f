import { LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ApprovalFocus } from '../approval/focus.ts';
import type { Drafts } from '../approval/element.ts';
import { trapTab } from '../browser/focus.ts';
import { newId } from '../browser/id.ts';
import { browserMemory, type PanelState } from '../browser/storage.ts';
import { StickToEnd } from '../browser/stick.ts';
import { HostTheme } from '../browser/theme.ts';
import { secondsToWait } from '../conversation/problem.ts';
import { AssistantSession } from '../conversation/session.ts';
import { lastTurn } from '../conversation/state.ts';
import { messagesFor } from '../i18n/messages.ts';
import { announcementOf } from '../panel/announcement.ts';
import { fit } from '../panel/composer.ts';
import { assistant } from '../panel/panel.ts';
import type { PanelActions, PanelView } from '../panel/view.ts';
import { AssistantClient } from '../server/client.ts';
import { styles } from '../styles/styles.ts';

/** Told by a page that has just changed the assistant's settings, or who is logged in. */
const SETTINGS_CHANGED = 'gateway-assistant:settings-changed';

/** The assistant in a page: a floating button and the panel that it opens. Renders nothing to those who may not use it. */
export class GatewayAssistant extends LitElement {
  static override styles = styles;

  /** Where the assistant's endpoints are; default: where this script came from. */
  @property() base = '';
  /** `light`, `dark`, or `auto`: the page's `data-theme`, else the system's choice. */
  @property() theme = 'auto';
  /** The panel's title instead of the server's. */
  @property() heading = '';
  /** Where to log in again; default: the current page. */
  @property({ attribute: 'login-url' }) loginUrl = '';

  @state() private panel: PanelState = 'closed';
  @state() private announcement = '';
  @query('.panel') private panelBox!: HTMLElement | null;
  @query('.transcript') private transcript!: HTMLElement | null;
  @query('textarea') private box!: HTMLTextAreaElement | null;
  @query('.launcher') private launcher!: HTMLElement | null;

  readonly #memory = browserMemory();
  readonly #theme = new HostTheme(() => this.requestUpdate());
  readonly #stick = new StickToEnd();
  readonly #narrow = matchMedia('(max-width: 640px)');
  readonly #redraw = (): void => this.requestUpdate();
  readonly #drafts: Drafts = new Map();
  readonly #approval = new ApprovalFocus();
  readonly #seen = (): void => void (document.hidden || this.#session?.recheck());
  readonly #recheck = (): void => void this.#session?.connect();
  #session: AssistantSession | undefined;
  #frame = 0;
  #clock: ReturnType<typeof setTimeout> | undefined;
  #witnessed: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.panel = this.#memory.panel();
    this.#session ??= this.#newSession();
    this.#theme.connect();
    this.#narrow.addEventListener('change', this.#redraw);
    window.addEventListener(SETTINGS_CHANGED, this.#recheck);
    document.addEventListener('visibilitychange', this.#seen);
    this.#recheck();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session?.disconnect();
    this.#theme.disconnect();
    this.#narrow.removeEventListener('change', this.#redraw);
    window.removeEventListener(SETTINGS_CHANGED, this.#recheck);
    document.removeEventListener('visibilitychange', this.#seen);
    clearTimeout(this.#clock);
    cancelAnimationFrame(this.#frame);
  }

  /** Opens the panel and puts the cursor into the question. */
  async open(): Promise<void> {
    this.#show('docked');
    await this.updateComplete;
    this.box?.focus({ preventScroll: true });
  }

  async close(): Promise<void> {
    this.#show('closed');
    await this.updateComplete;
    this.launcher?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult | typeof nothing {
    const view = this.#view();
    return view ? assistant(view, this.#actions) : nothing;
  }

  protected override updated(changed: PropertyValues): void {
    if (this.transcript) this.#stick.follow(this.transcript);
    if (changed.has('panel')) this.#fitBox();
    this.#runClock();
    this.#approval.follow(this.#session, this.renderRoot);
  }

  readonly #actions: PanelActions = {
    open: () => void this.open(),
    close: () => void this.close(),
    toggleExpanded: () => this.#show(this.panel === 'expanded' ? 'docked' : 'expanded'),
    toggleStreaming: () => {
      this.#memory.rememberStreaming(!this.#memory.streaming());
      this.requestUpdate();
    },
    clear: () => {
      this.#session?.clear();
      this.box?.focus();
    },
    ask: (question) => {
      this.#stick.jump();
      void this.#session?.ask(question);
      this.box?.focus();
    },
    stop: () => {
      this.#session?.stop();
      this.box?.focus();
    },
    decide: (interruptId, decision) => {
      this.#stick.jump();
      void this.#session?.decide(interruptId, decision);
      this.box?.focus();
    },
    retry: (turnId) => {
      this.#stick.jump();
      void this.#session?.retry(turnId);
      this.box?.focus();
    },
    edit: (turnId) => this.#edit(turnId),
    toEnd: () => {
      this.#stick.jump();
      this.requestUpdate();
    },
    scrolled: () => this.#scrolled(),
    keydown: (event) => this.#keydown(event),
  };

  #newSession(): AssistantSession {
    const base = new URL(this.base || '.', this.base ? document.baseURI : import.meta.url);
    const folder = new URL(base.pathname.endsWith('/') ? base : `${base.href}/`);
    const client = new AssistantClient(folder, (input, init) => fetch(input, init));
    return new AssistantSession(client, this.#memory, {
      newId,
      page: () => `${location.href} ${document.title}`.trim(),
      changed: () => this.#changed(),
    });
  }

  #view(): PanelView | undefined {
    const { status, conversation } = this.#session ?? {};
    if (!status || !conversation) return undefined;
    const { lang, messages } = this.#messages();
    return {
      lang,
      messages,
      status,
      conversation,
      drafts: this.#drafts,
      title: this.heading || status.title || messages.title,
      theme: this.#theme.resolve(this.theme),
      panel: this.panel,
      modal: this.#modal,
      streaming: this.#memory.streaming(),
      loginUrl: this.loginUrl || location.href,
      atEnd: this.#stick.atEnd,
      now: Date.now(),
      announcement: this.announcement,
    };
  }

  #messages(): ReturnType<typeof messagesFor> {
    return messagesFor([this.closest<HTMLElement>('[lang]')?.lang ?? '', ...navigator.languages]);
  }

  get #modal(): boolean {
    return this.panel === 'expanded' || (this.panel === 'docked' && this.#narrow.matches);
  }

  /** At most one rendering per frame, however fast the words come; at once where no frame is drawn. */
  #changed(): void {
    cancelAnimationFrame(this.#frame);
    if (document.hidden) this.#draw();
    else this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    this.requestUpdate();
    void this.updateComplete.then(() => this.#announce());
  }

  /** Says to a screen reader what changed: only of answers that came while this page was open. */
  #announce(): void {
    const turn = this.#session && lastTurn(this.#session.conversation);
    if (turn?.state.kind === 'running') this.#witnessed = turn.id;
    if (!turn || turn.id !== this.#witnessed) return;
    const answer = [...(this.transcript?.querySelectorAll('.turn:last-of-type gateway-assistant-markdown') ?? [])];
    const words = answer.map((part) => part.textContent).join(' ');
    this.announcement = announcementOf(turn, words, this.#messages().messages);
  }

  /** Counts the seconds down until a refused question may be asked again. */
  #runClock(): void {
    clearTimeout(this.#clock);
    const state = this.#session && lastTurn(this.#session.conversation)?.state;
    if (state?.kind !== 'failed' || secondsToWait(state.problem, Date.now()) === 0) return;
    this.#clock = setTimeout(this.#redraw, 1_000);
  }

  #show(panel: PanelState): void {
    if (panel === this.panel) return;
    this.panel = panel;
    this.#memory.rememberPanel(panel);
    this.#stick.jump();
    this.dispatchEvent(new CustomEvent('gateway-assistant:toggle', { detail: { state: panel }, bubbles: true, composed: true }));
  }

  #edit(turnId: string): void {
    const question = this.#session?.edit(turnId);
    if (question === undefined || !this.box) return;
    this.box.value = [question, this.box.value].filter((text) => text.trim() !== '').join('\n');
    this.box.focus();
    fit(this.box);
  }

  #fitBox(): void {
    if (this.box) fit(this.box);
  }

  #scrolled(): void {
    const before = this.#stick.atEnd;
    if (this.transcript) this.#stick.observe(this.transcript);
    if (before !== this.#stick.atEnd) this.requestUpdate();
  }

  #keydown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      void this.close();
    }
    if (event.key === 'Tab' && this.#modal && this.panelBox) trapTab(event, this.panelBox, this.shadowRoot?.activeElement ?? null);
  }
}
