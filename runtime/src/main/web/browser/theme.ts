export type Theme = 'light' | 'dark';

/** Follows the host page: its `data-theme`, else the system; calls back whenever the answer, or the page's language, may have changed. */
export class HostTheme {
  readonly #observer = new MutationObserver(() => this.changed());
  readonly #system = matchMedia('(prefers-color-scheme: dark)');
  readonly #listener = (): void => this.changed();

  constructor(private readonly changed: () => void) {}

  connect(): void {
    this.#observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'lang'] });
    this.#system.addEventListener('change', this.#listener);
  }

  disconnect(): void {
    this.#observer.disconnect();
    this.#system.removeEventListener('change', this.#listener);
  }

  /** `wanted` if it names a theme, else what the page or the system shows. */
  resolve(wanted: string): Theme {
    const choice = [wanted, document.documentElement.dataset['theme']].find((it) => it === 'light' || it === 'dark');
    if (choice) return choice as Theme;
    return this.#system.matches ? 'dark' : 'light';
  }
}
