import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { HostTheme } from '../browser/theme.ts';
import { Language } from '../i18n/language.ts';
import { SETTINGS_LANGUAGES } from '../i18n/settings.ts';
import { tokens } from '../styles/tokens.ts';
import { SettingsClient } from './client.ts';
import { form } from './form.ts';
import { SettingsModel } from './model.ts';
import { settingsStyles } from './styles.ts';

/** The settings section; loaded by the placeholder of the same name, which hands its attributes on. */
export class SettingsForm extends LitElement {
  static override styles = [tokens, settingsStyles];

  /** Where the assistant's endpoints are. */
  @property({ attribute: false }) base!: URL;
  @property({ attribute: false }) theme = 'auto';
  @property({ attribute: false }) messagesUrl = '';

  readonly #theme = new HostTheme(() => this.requestUpdate());
  readonly #language = new Language(this, SETTINGS_LANGUAGES);
  readonly #leaving = (event: BeforeUnloadEvent): void => {
    if (this.unsaved) event.preventDefault();
  };
  #model: SettingsModel | undefined;

  /** Whether a change would be lost by leaving: browsers ask before they unload the page, a host with its own router asks this. */
  get unsaved(): boolean {
    return this.#model?.unsaved ?? false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#theme.connect();
    window.addEventListener('beforeunload', this.#leaving);
    this.#model ??= new SettingsModel(new SettingsClient(this.base, (input, init) => fetch(input, init)), () => this.requestUpdate());
    if (!this.unsaved) void this.#model.read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#theme.disconnect();
    window.removeEventListener('beforeunload', this.#leaving);
  }

  protected override render(): TemplateResult | typeof nothing {
    const spoken = this.#language.spoken;
    if (!this.#model || !spoken) return nothing;
    const view = { model: this.#model, messages: spoken.messages, lang: spoken.lang, save: (event: Event) => void this.#save(event) };
    return html`<div class="root" data-theme=${this.#theme.resolve(this.theme)} lang=${spoken.lang}>${form(view)}</div>`;
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    const saved = await this.#model?.save(this.#language.spoken?.messages.settingsNumber ?? '');
    await this.updateComplete;
    if (saved) this.#tell();
    else this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  /** The panel of this page, and the page itself, show what depends on the settings. */
  #tell(): void {
    this.dispatchEvent(new CustomEvent('gateway-assistant:settings-changed', { bubbles: true, composed: true }));
  }
}
