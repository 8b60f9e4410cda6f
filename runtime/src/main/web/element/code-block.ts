import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Messages } from '../i18n/messages.ts';
import { highlighter, renderer } from '../markdown/parts.ts';

/** Code under its name, with a button that copies it, in colours from the moment it is seen. */
export class CodeBlock extends LitElement {
  @property({ attribute: false }) text = '';
  @property({ attribute: false }) language = '';
  /** What stands above it; default: its language. */
  @property({ attribute: false }) heading = '';
  @property({ attribute: false }) messages: Messages | undefined;
  /** More of it is on its way: too early for colours. */
  @property({ attribute: false }) growing = false;
  @state() private coloured: DocumentFragment | undefined;
  readonly #seen = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) void this.#colour();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#seen.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#seen.disconnect();
  }

  /** The panel's style sheet and focus order apply: no shadow root of its own. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated || (!changed.has('text') && !changed.has('growing'))) return;
    this.coloured = undefined;
    if (this.growing) return;
    this.#seen.unobserve(this);
    this.#seen.observe(this);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { messages } = this;
    if (!messages) return nothing;
    const name = this.heading || this.language;
    return html`<div class="bar">
        <span>${name}</span>
        <gateway-assistant-copy .text=${this.text} .label=${messages.copy} .done=${messages.copied}></gateway-assistant-copy>
      </div>
      <pre tabindex="0" role="group" aria-label=${name || messages.code}><code>${this.coloured ?? piecesOf(this.text)}</code></pre>`;
  }

  async #colour(): Promise<void> {
    if (this.growing) return;
    this.#seen.disconnect();
    if (this.language === '') return;
    const { text } = this;
    const [colours, nodes] = await Promise.all([highlighter.fetch(), renderer.fetch()]);
    const markup = colours?.highlight(text, this.language.toLowerCase());
    if (markup !== undefined && nodes && text === this.text) this.coloured = nodes.sanitiseCode(markup);
  }
}

/** Lines that are laid out together: of a long text that grows, only the last ones are laid out again. */
const TOGETHER = /(?:[^\n]*\n){1,40}|[^\n]+$/g;

function piecesOf(text: string): readonly TemplateResult[] {
  return (text.match(TOGETHER) ?? []).map((lines) => html`<span class="lines">${lines}</span>`);
}
