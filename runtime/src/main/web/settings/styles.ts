import { css } from 'lit';

/** The settings section: on the page's own ground, as wide as a form reads well. */
export const settingsStyles = css`
  .settings {
    max-inline-size: 44rem;
  }
  h2 {
    font-size: 1.3em;
    font-weight: 650;
    line-height: 1.3;
  }
  .lead {
    margin-block: 4px 16px;
    color: var(--_muted);
  }
  form {
    display: grid;
    gap: 16px;
  }
  .group {
    display: grid;
    gap: 16px;
    min-inline-size: 0;
    margin: 0;
    padding: 16px 18px;
    border: 1px solid var(--_border);
    border-radius: 12px;
    background: var(--_bg);
  }
  legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    font-size: 1.07em;
    font-weight: 650;
  }
  legend + * {
    clear: both;
  }
  .nested {
    display: grid;
    gap: 14px;
    margin-inline-start: 19px;
    padding-inline-start: 32px;
    border-inline-start: 2px solid var(--_border);
  }
  .field {
    display: grid;
    gap: 4px;
    justify-items: start;
  }
  .field > label {
    font-weight: 550;
  }
  .hint {
    color: var(--_muted);
    font-size: 0.93em;
  }
  .hint:empty {
    display: none;
  }
  .bad,
  .hint.bad {
    color: var(--_bad);
  }
  .good {
    color: var(--_good);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
  }
  select,
  input[type='number'] {
    min-block-size: 38px;
    margin: 0;
    padding: 6px 10px;
    border: 1px solid color-mix(in srgb, var(--_muted) 65%, var(--_border));
    border-radius: 9px;
    background: var(--_raised);
    color: inherit;
    font: inherit;
  }
  select {
    flex: 1;
    min-inline-size: min(18rem, 100%);
    max-inline-size: 30rem;
  }
  input[type='number'] {
    inline-size: 6.5rem;
    font-variant-numeric: tabular-nums;
  }
  [aria-invalid='true'] {
    border-color: var(--_bad);
    outline-color: var(--_bad);
  }
  .toggle {
    grid-template-columns: auto 1fr;
    column-gap: 12px;
    align-items: center;
  }
  .toggle .hint {
    grid-column: 2;
  }
  .toggle > label {
    cursor: pointer;
  }
  .idle > label {
    color: var(--_muted);
  }
  [role='switch'] {
    appearance: none;
    position: relative;
    inline-size: 38px;
    block-size: 22px;
    margin: 0;
    border-radius: 11px;
    background: color-mix(in srgb, var(--_muted) 75%, var(--_bg));
    cursor: pointer;
    transition: background-color 140ms ease;
  }
  [role='switch']::after {
    position: absolute;
    inset-block-start: 3px;
    inset-inline-start: 3px;
    inline-size: 16px;
    block-size: 16px;
    border-radius: 50%;
    background: var(--_bg);
    content: '';
    transition: inset-inline-start 140ms ease;
  }
  [role='switch']:checked {
    background: var(--_accent);
  }
  [role='switch']:checked::after {
    inset-inline-start: 19px;
  }
  .idle [role='switch']:checked {
    background: color-mix(in srgb, var(--_accent) 50%, var(--_bg));
  }
  .result {
    margin-block-start: -10px;
  }
  .result:empty {
    display: none;
  }
  .row .state {
    flex: 1;
    font-variant-numeric: tabular-nums;
  }
  .sources {
    color: var(--_muted);
    font-size: 0.93em;
    list-style: none;
    overflow-wrap: anywhere;
  }
  .sources:empty {
    display: none;
  }
  .warnings,
  .problem {
    padding: 12px 16px;
    border: 1px solid var(--_warn-border);
    border-radius: 12px;
    background: var(--_warn-bg);
    color: var(--_warn-text);
  }
  .warnings ul {
    padding-inline-start: 18px;
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px;
    padding: 10px 12px;
    border: 1px solid var(--_border);
    border-radius: 12px;
    background: var(--_bg);
  }
  /* Stays in sight only while there is something to save. */
  .footer:has(.primary:enabled) {
    position: sticky;
    inset-block-end: 10px;
    box-shadow: 0 4px 16px rgb(20 28 48 / 10%);
  }
  .primary,
  .secondary {
    min-block-size: 38px;
    padding: 6px 18px;
    border: 1px solid var(--_accent);
    border-radius: 9px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .secondary {
    border-color: var(--_border);
    background: var(--_raised);
    color: var(--_text);
  }
  .primary:hover {
    filter: brightness(1.07);
  }
  .secondary:hover {
    background: var(--_surface);
  }
  .primary[disabled],
  .secondary[disabled] {
    border-color: var(--_border);
    background: var(--_surface);
    color: var(--_muted);
    cursor: default;
    filter: none;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition-duration: 1ms !important;
    }
  }
  @media (forced-colors: active) {
    [role='switch'] {
      appearance: auto;
    }
    [role='switch']::after {
      content: none;
    }
  }
`;
