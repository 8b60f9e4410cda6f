import { css } from 'lit';

/** The look as custom properties: `--gateway-assistant-*` is the host's to set, `--_*` is what the rules below use. */
export const tokens = css`
  :host {
    display: contents;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    /* Here and not on the host element, where a rule of the page would win. */
    all: initial;
    display: block;
    --_bg: var(--gateway-assistant-background, #ffffff);
    --_surface: var(--gateway-assistant-surface, #f5f6f9);
    --_raised: var(--gateway-assistant-raised, #ffffff);
    --_border: var(--gateway-assistant-border, #e2e5ec);
    --_text: var(--gateway-assistant-text, #1a2130);
    --_muted: var(--gateway-assistant-muted, #596476);
    --_accent: var(--gateway-assistant-accent, #3b5bdb);
    --_on-accent: var(--gateway-assistant-on-accent, #ffffff);
    --_good: var(--gateway-assistant-good, #1a7f4b);
    --_bad: var(--gateway-assistant-bad, #b42324);
    --_code-name: #0b6e99;
    --_code-text: #1a7f4b;
    --_code-value: #a4480f;
    --_code-word: #7c3aad;
    --_warn-bg: #fff8ec;
    --_warn-border: #f0d9ae;
    --_warn-text: #6e4a08;
    --_shadow: 0 12px 40px rgb(20 28 48 / 16%), 0 2px 8px rgb(20 28 48 / 8%);
    color-scheme: light;
  }
  .root[data-theme='dark'] {
    --_bg: var(--gateway-assistant-background, #15181f);
    --_surface: var(--gateway-assistant-surface, #1e222c);
    --_raised: var(--gateway-assistant-raised, #232834);
    --_border: var(--gateway-assistant-border, #313746);
    --_text: var(--gateway-assistant-text, #e7eaf0);
    --_muted: var(--gateway-assistant-muted, #a0a9ba);
    --_accent: var(--gateway-assistant-accent, #91a7ff);
    --_on-accent: var(--gateway-assistant-on-accent, #10131b);
    --_good: var(--gateway-assistant-good, #63d297);
    --_bad: var(--gateway-assistant-bad, #ff8f8f);
    --_code-name: #7cc7f2;
    --_code-text: #8fd9a8;
    --_code-value: #f2b27c;
    --_code-word: #d3a8ff;
    --_warn-bg: #2b2415;
    --_warn-border: #57471f;
    --_warn-text: #f3d595;
    --_shadow: 0 12px 40px rgb(0 0 0 / 50%), 0 2px 8px rgb(0 0 0 / 40%);
    color-scheme: dark;
  }
  .root {
    --_tint: color-mix(in srgb, var(--_accent) 11%, var(--_bg));
    --_radius: var(--gateway-assistant-radius, 14px);
    --_layer: var(--gateway-assistant-z-index, 2147483000);
    --_mono: var(--gateway-assistant-mono-font, ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, monospace);
    color: var(--_text);
    font: 400 var(--gateway-assistant-font-size, 14px) / 1.55
      var(--gateway-assistant-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif);
    -webkit-font-smoothing: antialiased;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  p,
  h2,
  ul {
    margin: 0;
    padding: 0;
  }
  button,
  textarea {
    margin: 0;
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 2px;
  }
  svg {
    display: block;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  svg .solid {
    fill: currentcolor;
    stroke: none;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
