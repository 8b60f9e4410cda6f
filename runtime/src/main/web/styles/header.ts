import { css } from 'lit';

/** The panel’s head, and its kind of buttons. */
export const headerStyles = css`
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
    color: var(--_accent);
  }
  .switch[aria-checked='true'] svg {
    fill: currentcolor;
  }
`;
