import { endpoints } from '../browser/endpoints.ts';
import type { SettingsForm } from './element.ts';

const FORM = 'gateway-assistant-settings-form';

/** `<gateway-assistant-settings>`: loads the settings section where a page has one, so that other pages do not carry it. */
export class GatewayAssistantSettings extends HTMLElement {
  static readonly observedAttributes = ['theme', 'messages'];

  #form: SettingsForm | undefined;

  /** Whether a change would be lost by leaving. */
  get unsaved(): boolean {
    return this.#form?.unsaved ?? false;
  }

  connectedCallback(): void {
    if (!this.shadowRoot) void this.#load(this.attachShadow({ mode: 'open' }));
  }

  attributeChangedCallback(): void {
    this.#handOn();
  }

  async #load(shadow: ShadowRoot): Promise<void> {
    const { SettingsForm } = await import('./element.ts');
    if (!customElements.get(FORM)) customElements.define(FORM, SettingsForm);
    this.#form = document.createElement(FORM) as SettingsForm;
    this.#form.base = endpoints(this.getAttribute('base') ?? '');
    this.#form.setAttribute('exportparts', 'settings, settings-title');
    this.#handOn();
    shadow.append(this.#form);
  }

  #handOn(): void {
    if (!this.#form) return;
    this.#form.theme = this.getAttribute('theme') ?? 'auto';
    this.#form.messagesUrl = this.getAttribute('messages') ?? '';
  }
}
