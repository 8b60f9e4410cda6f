import { css } from 'lit';

/** The floating button. */
export const launcherStyles = css`
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
`;
