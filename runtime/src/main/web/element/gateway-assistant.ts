import { nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { ApprovalCompanion } from '../approval/companion.ts';
import type { Drafts } from '../approval/element.ts';
import { endpoints } from '../browser/endpoints.ts';
import { trapTab } from '../browser/focus.ts';
import { Hotkey } from '../browser/hotkey.ts';
import { newId } from '../browser/id.ts';
import { Pace } from '../browser/pace.ts';
import { placementOf } from '../browser/placement.ts';
import { browserMemory, type PanelState } from '../browser/storage.ts';
import { StickToEnd } from '../browser/stick.ts';
import { HostTheme } from '../browser/theme.ts';
import { FoundLinks } from '../conversation/found-links.ts';
import { widest, WIDTHS } from '../browser/width.ts';
import { contextItems, entityOf, type PageContext } from '../conversation/page.ts';
import { secondsToWait } from '../conversation/problem.ts';
import { AssistantSession } from '../conversation/session.ts';
import { followUps, startSuggestions } from '../conversation/suggestions.ts';
import { lastTurn } from '../conversation/state.ts';
import { Language } from '../i18n/language.ts';
import { LANGUAGES } from '../i18n/messages.ts';
import { renderer } from '../markdown/parts.ts';
import { assistant } from '../panel/panel.ts';
import type { PanelActions, PanelView } from '../panel/view.ts';
import { AssistantClient } from '../server/client.ts';
import { Announcer } from './announcer.ts';
import { Attributes } from './attributes.ts';
import { Dock } from './dock.ts';
import { Draft } from './draft.ts';
import { textsOf } from '../agui/json.ts';
import { styles } from '../styles/styles.ts';

/** Told by a page that has just changed the assistant's settings, or who is logged in. */
const SETTINGS_CHANGED = 'gateway-assistant:settings-changed';

/** The assistant in a page: a floating button and the panel that it opens. Renders nothing to those who may not use it. */
export class GatewayAssistant extends Attributes {
  static override styles = styles;

  @state() private announcement = '';
  @query('.panel') private panelBox!: HTMLElement | null;
  @query('.transcript') private transcript!: HTMLElement | null;
  @query('.content') private content!: HTMLElement | null;
  @query('#question') private box!: HTMLTextAreaElement | null;
  @query('.root') private root!: HTMLElement | null;
  @query('.launcher') private launcher!: HTMLElement | null;

  readonly #memory = browserMemory();
  readonly #language = new Language(this, LANGUAGES);
  readonly #theme = new HostTheme(() => this.requestUpdate());
  readonly #stick = new StickToEnd();
  readonly #narrow = matchMedia('(max-width: 640px)');
  readonly #dock = new Dock(this.#memory, () => this.root, () => this.requestUpdate());
  readonly #pace = new Pace(() => this.#draw());
  readonly #announcer = new Announcer();
  readonly #draft = new Draft(this.#memory);
  readonly #hotkey = new Hotkey(() => this.shortcut, () => this.#toggle());
  readonly #redraw = (): void => this.requestUpdate();
  readonly #links = new FoundLinks();
  readonly #drafts: Drafts = new Map();
  readonly #approval = new ApprovalCompanion();
  readonly #seen = (): void => void (document.hidden || this.#session?.recheck());
  readonly #recheck = (): void => void this.#session?.connect();
  #session: AssistantSession | undefined;
  #clock: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#session ??= this.#newSession();
    this.#theme.connect();
    this.#dock.connect();
    this.#narrow.addEventListener('change', this.#redraw);
    window.addEventListener(SETTINGS_CHANGED, this.#recheck);
    this.#hotkey.connect();
    document.addEventListener('visibilitychange', this.#seen);
    this.#recheck();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session?.disconnect();
    this.#theme.disconnect();
    this.#dock.disconnect();
    this.#stick.watch(null, null);
    this.#narrow.removeEventListener('change', this.#redraw);
    window.removeEventListener(SETTINGS_CHANGED, this.#recheck);
    this.#hotkey.disconnect();
    document.removeEventListener('visibilitychange', this.#seen);
    clearTimeout(this.#clock);
  }

  /** Opens the panel and puts the cursor into the question. */
  async open(): Promise<void> {
    void renderer.fetch();
    if (this.#dock.state === 'closed') this.#show('docked');
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

  protected override updated(): void {
    this.#dock.settle(this.offset);
    this.#draft.follow(this.box);
    this.#stick.watch(this.transcript, this.content);
    this.#runClock();
    this.#approval.follow(this.#session, this.renderRoot);
  }

  readonly #actions: PanelActions = {
    open: () => void this.open(),
    close: () => void this.close(),
    toggleExpanded: () => this.#show(this.#dock.state === 'expanded' ? 'docked' : 'expanded'),
    toggleStreaming: () => {
      this.#memory.choose({ streaming: !this.#memory.streaming() });
      this.requestUpdate();
    },
    toggleContext: () => {
      this.#memory.choose({ context: !this.#memory.choices.context });
      this.requestUpdate();
    },
    drag: (event) => this.#dock.drag(event, placementOf(this.position)),
    resizeByKey: (event) => this.#dock.key(event, placementOf(this.position)),
    resetWidth: () => this.#dock.resetWidth(),
    typed: (text) => this.#draft.typed(text),
    clear: () => {
      this.#session?.clear();
      this.#draft.forget();
      this.box?.focus();
    },
    ask: (question) => {
      this.#draft.typed(this.box?.value ?? '');
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
    rate: (turnId, feedback) => void this.#session?.rate(turnId, feedback),
    retry: (turnId) => {
      this.#stick.jump();
      void this.#session?.retry(turnId);
      this.requestUpdate(); // at once: the buttons of what is gone would do nothing
      this.box?.focus();
    },
    edit: (turnId) => this.#draft.takeBack(this.#session?.edit(turnId) ?? ''),
    toEnd: () => {
      this.#stick.jump();
      this.requestUpdate();
    },
    followed: (event) => this.#makeWay(event),
    scrolled: () => this.#scrolled(),
    keydown: (event) => this.#keydown(event),
  };

  #newSession(): AssistantSession {
    const client = new AssistantClient(endpoints(this.base), (input, init) => fetch(input, init));
    return new AssistantSession(client, this.#memory, {
      newId,
      context: () => (this.#memory.choices.context ? contextItems(this.#page()) : []),
      changed: () => this.#changed(),
    });
  }

  #view(): PanelView | undefined {
    const { status, conversation } = this.#session ?? {};
    const spoken = this.#language.spoken;
    if (!status || !conversation || !spoken) return undefined;
    const { lang, messages } = spoken;
    return {
      lang,
      messages,
      status,
      conversation,
      places: this.#links.places(conversation, status.links),
      drafts: this.#drafts,
      title: this.heading || status.title || messages.title,
      theme: this.#theme.resolve(this.theme),
      panel: this.#dock.state,
      placement: placementOf(this.position),
      icon: this.icon,
      shortcut: this.#hotkey.aria,
      width: { now: this.#dock.width, least: WIDTHS.least, most: widest(window.innerWidth) },
      page: this.#page(),
      sendsPage: this.#memory.choices.context,
      suggestions: startSuggestions(textsOf(this.suggestions), status.suggestionsByKind, this.#page().entity, status.suggestions),
      followUps: followUps(conversation, status.suggestionsByKind),
      modal: this.#modal,
      streaming: this.#memory.streaming(),
      loginUrl: this.loginUrl || location.href,
      atEnd: this.#stick.atEnd,
      now: Date.now(),
      announcement: this.announcement,
    };
  }

  get #modal(): boolean {
    const { state } = this.#dock;
    return state === 'expanded' || (state === 'docked' && this.#narrow.matches);
  }

  #changed(): void {
    if (this.#session?.status) this.#memory.identify(this.#session.status.userId);
    this.#draft.keep(this.#session && lastTurn(this.#session.conversation));
    this.#pace.request();
  }

  async #draw(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const messages = this.#language.spoken?.messages;
    if (!this.#session || !messages) return;
    this.announcement = this.#announcer.next(this.#session.conversation, this.transcript, messages);
  }

  /** Counts the seconds down until a refused question may be asked again. */
  #runClock(): void {
    clearTimeout(this.#clock);
    const state = this.#session && lastTurn(this.#session.conversation)?.state;
    if (state?.kind !== 'failed' || secondsToWait(state.problem, Date.now()) === 0) return;
    this.#clock = setTimeout(this.#redraw, 1_000);
  }

  /** False for those who may not use it. */
  #toggle(): boolean {
    if (!this.#session?.status) return false;
    const inside = this.shadowRoot?.activeElement && this.#dock.state !== 'closed';
    void (inside ? this.close() : this.open());
    return true;
  }

  #show(panel: PanelState): void {
    if (panel === this.#dock.state) return;
    this.#dock.show(panel);
    this.#stick.jump();
    this.dispatchEvent(new CustomEvent('gateway-assistant:toggle', { detail: { state: panel }, bubbles: true, composed: true }));
  }

  #page(): PageContext {
    const entity = entityOf(this.context);
    return { url: location.href, title: document.title, ...(entity ? { entity } : {}) };
  }

  /** A page of the backoffice that a link opens here should be seen. */
  #makeWay(event: MouseEvent): void {
    const link = event.composedPath().find((it) => it instanceof HTMLAnchorElement);
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || link?.target === '_blank';
    if (link && this.#modal && !elsewhere) this.#show(this.#narrow.matches ? 'closed' : 'docked');
  }

  #scrolled(): void {
    const before = this.#stick.atEnd;
    this.#stick.observe();
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
