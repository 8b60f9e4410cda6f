import { css } from 'lit';

/** The panel’s box, and what phones, calm motion and paper change. */
export const frameStyles = css`
  .backdrop {
    position: fixed;
    inset: 0;
    z-index: var(--_layer);
    background: rgb(10 14 24 / 45%);
    animation: appear 160ms ease;
  }
  /* The probe is where the panel would be if the page had marked nothing. */
  .panel,
  .probe {
    position: fixed;
    inset-block: 12px;
    inset-inline-end: 12px;
    inline-size: min(var(--_width, var(--gateway-assistant-width, 440px)), calc(100vw - 24px));
  }
  .probe {
    visibility: hidden;
    pointer-events: none;
  }
  .panel {
    z-index: var(--_layer);
    display: flex;
    flex-direction: column;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_bg);
    box-shadow: var(--_shadow);
    animation: rise 180ms cubic-bezier(0.2, 0.8, 0.3, 1);
  }
  [data-inline='start'] :is(.panel, .probe) {
    inset-inline: 12px auto;
  }
  .edge {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    z-index: 1;
    inline-size: 8px;
    cursor: ew-resize;
    touch-action: none;
  }
  [data-inline='start'] .edge {
    inset-inline: auto 0;
  }
  .edge::after {
    content: '';
    position: absolute;
    inset: calc(50% - 18px) 2px;
    border-radius: 2px;
    background: var(--_border);
    opacity: 0;
    transition: opacity 120ms ease;
  }
  .edge:is(:hover, :active, :focus-visible)::after {
    background: var(--_accent);
    opacity: 1;
  }
  .edge:focus-visible {
    outline-offset: -2px;
  }
  :is(.panel, .probe).expanded {
    inset: clamp(12px, 3vmin, 40px);
    inline-size: auto;
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
    :is(.panel, .probe):is(.docked, .expanded) {
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
  /* What the page has marked decides over all of the above. */
  [data-cleared] .panel.panel {
    inset: var(--_inset);
    inline-size: auto;
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
