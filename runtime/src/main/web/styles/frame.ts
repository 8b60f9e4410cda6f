import { css } from 'lit';

/** Launcher, panel, header, composer. */
export const frame = css`
  .launcher {
    position: fixed;
    inset-block-end: var(--gateway-assistant-offset-block, 24px);
    inset-inline-end: var(--gateway-assistant-offset-inline, 24px);
    z-index: var(--_layer);
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    border: 0;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    box-shadow: var(--_shadow);
    transition: transform 160ms ease, filter 160ms ease;
  }
  .launcher:hover {
    transform: translateY(-2px);
    filter: brightness(1.06);
  }
  .launcher svg {
    inline-size: 28px;
    block-size: 28px;
  }
  .backdrop {
    position: fixed;
    inset: 0;
    z-index: var(--_layer);
    background: rgb(10 14 24 / 45%);
    animation: appear 160ms ease;
  }
  .panel {
    position: fixed;
    inset-block: 12px;
    inset-inline-end: 12px;
    z-index: var(--_layer);
    display: flex;
    flex-direction: column;
    inline-size: min(var(--gateway-assistant-width, 440px), calc(100vw - 24px));
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_bg);
    box-shadow: var(--_shadow);
    animation: rise 180ms cubic-bezier(0.2, 0.8, 0.3, 1);
  }
  .panel.expanded {
    inset: clamp(12px, 3vmin, 40px);
    inline-size: auto;
  }
  .header {
    display: flex;
    align-items: center;
    gap: 2px;
    padding-block: 10px;
    padding-inline: 14px 8px;
    border-block-end: 1px solid var(--_border);
  }
  .mark {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 32px;
    block-size: 32px;
    margin-inline-end: 10px;
    border-radius: 10px;
    background: var(--_tint);
    color: var(--_accent);
  }
  .heading {
    flex: 1;
    min-inline-size: 0;
  }
  h2 {
    overflow: hidden;
    font-size: 1.07em;
    font-weight: 600;
    line-height: 1.3;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .model {
    overflow: hidden;
    color: var(--_muted);
    font-size: 0.86em;
    line-height: 1.3;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .icon {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 34px;
    block-size: 34px;
    padding: 0;
    border: 0;
    border-radius: 9px;
    background: none;
    color: var(--_muted);
    transition: background-color 120ms ease, color 120ms ease;
  }
  .icon:hover {
    background: var(--_surface);
    color: var(--_text);
  }
  .icon.small {
    inline-size: 28px;
    block-size: 28px;
    font-size: 0.86em;
  }
  .switch[aria-checked='true'] {
    background: var(--_tint);
    color: var(--_accent);
  }
  .switch[aria-checked='true'] svg {
    fill: currentcolor;
  }
  .note {
    padding: 6px 16px;
    border-block-start: 1px solid var(--_border);
    background: var(--_surface);
    color: var(--_muted);
    font-size: 0.86em;
    text-align: center;
  }
  .composer {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: end;
    gap: 4px 8px;
    inline-size: 100%;
    max-inline-size: 860px;
    margin-inline: auto;
    padding: 12px 14px 10px;
  }
  .note + .composer {
    border-block-start: 1px solid var(--_border);
  }
  .expanded .note + .composer {
    border-color: transparent;
  }
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    max-block-size: min(34vh, 260px);
    padding: 10px 14px;
    border: 1px solid var(--_border);
    border-radius: 12px;
    background: var(--_surface);
    line-height: 1.5;
    resize: none;
  }
  textarea::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  textarea:focus-visible {
    border-color: var(--_accent);
    background: var(--_bg);
    outline-offset: -1px;
  }
  .round {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    border-radius: 12px;
    background: var(--_accent);
    color: var(--_on-accent);
    transition: filter 120ms ease;
  }
  .round:hover {
    filter: brightness(1.07);
  }
  textarea:placeholder-shown + .round[type='submit'] {
    background: var(--_surface);
    box-shadow: inset 0 0 0 1px var(--_border);
    color: var(--_muted);
    filter: none;
  }
  .hint {
    grid-column: 1 / -1;
    color: var(--_muted);
    font-size: 0.79em;
    text-align: center;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(12px);
    }
  }
  @media (max-width: 640px) {
    .panel,
    .panel.expanded {
      inset: 0;
      inline-size: auto;
      border: 0;
      border-radius: 0;
    }
    .panel .enlarge {
      display: none;
    }
    .panel .hint {
      display: none;
    }
    .panel textarea {
      font-size: max(16px, 1em);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 1ms !important;
      transition-duration: 1ms !important;
    }
  }
  @media print {
    .root {
      display: none;
    }
  }
`;
