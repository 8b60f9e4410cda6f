import { ariaOf, isPlainKey, isTyping, matches, shortcutOf, type Shortcut } from './shortcut.ts';

/** Watches the page's keys for one shortcut; what somebody types, and what the page has handled, is not for it. */
export class Hotkey {
  readonly #listener = (event: KeyboardEvent): void => this.#heard(event);

  /**
   * @param named the shortcut, as it is now
   * @param pressed whether it had any use
   */
  constructor(
    private readonly named: () => string,
    private readonly pressed: () => boolean,
  ) {}

  connect(): void {
    window.addEventListener('keydown', this.#listener);
  }

  disconnect(): void {
    window.removeEventListener('keydown', this.#listener);
  }

  /** For `aria-keyshortcuts`; empty where there is none. */
  get aria(): string {
    const shortcut = this.#shortcut;
    return shortcut ? ariaOf(shortcut) : '';
  }

  get #shortcut(): Shortcut | undefined {
    return shortcutOf(this.named(), /Mac|iPhone|iPad/.test(navigator.platform));
  }

  #heard(event: KeyboardEvent): void {
    const shortcut = this.#shortcut;
    if (!shortcut || event.defaultPrevented || event.isComposing || event.repeat || !matches(shortcut, event)) return;
    if (isPlainKey(shortcut) && isTyping(event.composedPath()[0])) return;
    if (this.pressed()) event.preventDefault();
  }
}
