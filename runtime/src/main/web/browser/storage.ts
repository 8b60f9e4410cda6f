import { isRecord, numberOf, tryJson } from '../agui/json.ts';

export const THREAD_KEY = 'gateway-assistant.thread';
export const PANEL_KEY = 'gateway-assistant.panel';
export const UNSENT_KEY = 'gateway-assistant.unsent';
export const PLAN_KEY = 'gateway-assistant.plan';
export const DRAFT_KEY = 'gateway-assistant.draft';
export const CHOICES_KEY = 'gateway-assistant.choices';

export type PanelState = 'closed' | 'docked' | 'expanded';

/** How one person likes the panel, in this browser. */
export interface Choices {
  readonly panel: PanelState;
  /** Of the docked panel, in pixels; absent until it was changed. */
  readonly width?: number;
  readonly streaming: boolean;
  /** Whether questions go with what the page shows. */
  readonly context: boolean;
}

/**
 * What the panel remembers: of a conversation only the question that is being written. Works, forgetfully, where storage is
 * blocked.
 */
export class Memory {
  #user = '';
  #choices: Choices;

  constructor(
    private readonly tab: Storage | undefined,
    private readonly browser: Storage | undefined,
    private readonly onPhone = false,
  ) {
    this.#choices = this.#read();
  }

  /** From now on the choices are those of this person. */
  identify(userId: string): void {
    const user = fingerprint(userId);
    if (user === this.#user) return;
    this.#user = user;
    this.#choices = this.#read();
  }

  get choices(): Choices {
    return this.#choices;
  }

  /** An absent width is the usual one again. */
  choose(choice: { readonly [key in keyof Choices]?: Choices[key] | undefined }): void {
    this.#choices = { ...this.#choices, ...choice } as Choices;
    write(this.browser, this.#key(CHOICES_KEY), JSON.stringify(this.#choices));
    if (choice.panel) write(this.tab, this.#key(PANEL_KEY), choice.panel);
  }

  threadId(): string | undefined {
    return read(this.tab, THREAD_KEY);
  }

  rememberThread(id: string): void {
    write(this.tab, THREAD_KEY, id);
  }

  forgetThread(): void {
    write(this.tab, THREAD_KEY, undefined);
  }

  /** Whether a plan waited for this person's decision when they last saw the conversation. */
  planWaits(): boolean {
    return read(this.tab, PLAN_KEY) !== undefined;
  }

  rememberPlan(waits: boolean): void {
    if (waits !== this.planWaits()) write(this.tab, PLAN_KEY, waits ? 'waits' : undefined);
  }

  /** A question that was sent and not taken up. */
  unsent(): string {
    return read(this.tab, UNSENT_KEY) ?? '';
  }

  rememberUnsent(question: string): void {
    write(this.tab, UNSENT_KEY, question === '' ? undefined : question);
  }

  /** A question that is being written. */
  draft(): string {
    return read(this.tab, DRAFT_KEY) ?? '';
  }

  rememberDraft(question: string): void {
    write(this.tab, DRAFT_KEY, question.trim() === '' ? undefined : question);
  }

  streaming(): boolean {
    return this.#choices.streaming;
  }

  #read(): Choices {
    const stored = tryJson(read(this.browser, this.#key(CHOICES_KEY)) ?? '');
    const choices = isRecord(stored) ? stored : {};
    const width = numberOf(choices['width']);
    return {
      panel: this.#panel(panelOf(choices['panel'])),
      ...(width === undefined ? {} : { width }),
      streaming: choices['streaming'] !== false,
      context: choices['context'] !== false,
    };
  }

  /** A tab stays as it is; a new one opens the panel for those who had it open, without covering the page. */
  #panel(lastChosen: PanelState): PanelState {
    const here = read(this.tab, this.#key(PANEL_KEY));
    if (here !== undefined) return panelOf(here);
    if (this.onPhone) return 'closed';
    return lastChosen === 'expanded' ? 'docked' : lastChosen;
  }

  #key(name: string): string {
    return this.#user === '' ? name : `${name}.${this.#user}`;
  }
}

/** The memory of this browser and tab. */
export function browserMemory(): Memory {
  return new Memory(available('sessionStorage'), available('localStorage'), matchMedia('(max-width: 640px)').matches);
}

/** Tells people apart without naming them to whoever reads the storage. */
function fingerprint(userId: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < userId.length; at++) hash = Math.imul(hash ^ userId.charCodeAt(at), 0x01000193);
  return userId === '' ? '' : (hash >>> 0).toString(36);
}

function panelOf(value: unknown): PanelState {
  return value === 'docked' || value === 'expanded' ? value : 'closed';
}

function available(name: 'sessionStorage' | 'localStorage'): Storage | undefined {
  try {
    return window[name];
  } catch {
    return undefined;
  }
}

function read(storage: Storage | undefined, key: string): string | undefined {
  try {
    return storage?.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(storage: Storage | undefined, key: string, value: string | undefined): void {
  try {
    if (value === undefined) storage?.removeItem(key);
    else storage?.setItem(key, value);
  } catch {
    // A full or forbidden storage only means that this is forgotten.
  }
}
