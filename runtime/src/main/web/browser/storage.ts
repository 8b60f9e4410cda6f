export const THREAD_KEY = 'gateway-assistant.thread';
export const PANEL_KEY = 'gateway-assistant.panel';
export const STREAMING_KEY = 'gateway-assistant.streaming';

export type PanelState = 'closed' | 'docked' | 'expanded';

/** What the panel remembers: no word of a conversation is among it. Works, forgetfully, where storage is blocked. */
export class Memory {
  constructor(
    private readonly tab: Storage | undefined,
    private readonly browser: Storage | undefined,
  ) {}

  threadId(): string | undefined {
    return read(this.tab, THREAD_KEY);
  }

  rememberThread(id: string): void {
    write(this.tab, THREAD_KEY, id);
  }

  forgetThread(): void {
    write(this.tab, THREAD_KEY, undefined);
  }

  panel(): PanelState {
    const state = read(this.tab, PANEL_KEY);
    return state === 'docked' || state === 'expanded' ? state : 'closed';
  }

  rememberPanel(state: PanelState): void {
    write(this.tab, PANEL_KEY, state);
  }

  streaming(): boolean {
    return read(this.browser, STREAMING_KEY) !== 'off';
  }

  rememberStreaming(on: boolean): void {
    write(this.browser, STREAMING_KEY, on ? 'on' : 'off');
  }
}

/** The memory of this browser and tab. */
export function browserMemory(): Memory {
  return new Memory(available('sessionStorage'), available('localStorage'));
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
