import { css } from 'lit';

/** The floating button. */
export const launcherStyles = css`
  .launcher {
    position: fixed;
    inset-block-end: var(--_offset-block, var(--gateway-assistant-offset-block, 24px));
    inset-inline-end: var(--_offset-inline, var(--gateway-assistant-offset-inline, 24px));
    translate: var(--_move, 0);
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
  [data-block='top'] .launcher {
    inset-block: var(--_offset-block, var(--gateway-assistant-offset-block, 24px)) auto;
  }
  [data-inline='start'] .launcher {
    inset-inline: var(--_offset-inline, var(--gateway-assistant-offset-inline, 24px)) auto;
  }
  .launcher:hover {
    transform: translateY(-2px);
    filter: brightness(1.06);
  }
  .launcher img,
  .launcher ::slotted(*) {
    inline-size: 28px;
    block-size: 28px;
    object-fit: contain;
  }
  .launcher svg {
    inline-size: 28px;
    block-size: 28px;
  }
`;
