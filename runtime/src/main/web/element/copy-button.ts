import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icons } from '../panel/icons.ts';

const CONFIRMED_MS = 1_500;

/** Copies `text`. Renders nothing where the browser offers no clipboard (a page over plain http). */
export class CopyButton extends LitElement {
  @property({ attribute: false }) text = '';
  @property({ attribute: false }) label = '';
  @property({ attribute: false }) done = '';
  @state() private copied = false;

  /** The panel's style sheet and focus order apply: no shadow root of its own. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!navigator.clipboard) return nothing;
    const label = this.copied ? this.done : this.label;
    return html`<button class="icon small" type="button" aria-label=${label} title=${label} @click=${this.copy}>
      ${this.copied ? icons.check : icons.copy}
    </button>`;
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text);
    } catch {
      return; // the person or a policy refused: the button stays as it is
    }
    this.copied = true;
    setTimeout(() => (this.copied = false), CONFIRMED_MS);
  }
}
