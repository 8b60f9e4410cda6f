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
