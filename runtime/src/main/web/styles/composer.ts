import { css } from 'lit';

/** Where questions are written. */
export const composerStyles = css`
  .composer {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: end;
    gap: 4px 8px;
    inline-size: 100%;
    max-inline-size: 860px;
    margin-inline: auto;
    padding: 10px 14px 10px;
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
  .chip {
    grid-column: 1 / -1;
    justify-self: start;
    display: flex;
    align-items: center;
    gap: 6px;
    max-inline-size: 100%;
    padding: 2px 10px 2px 8px;
    border: 1px solid var(--_border);
    border-radius: 999px;
    background: none;
    color: var(--_muted);
    font-size: 0.86em;
    transition: border-color 120ms ease, background-color 120ms ease;
  }
  .chip[aria-checked='true'] {
    border-color: transparent;
    background: var(--_tint);
    color: var(--_text);
  }
  .chip:hover {
    border-color: var(--_accent);
  }
  .chip svg {
    flex: none;
  }
  .chip[aria-checked='true'] svg {
    color: var(--_accent);
  }
  .chip[aria-checked='false'] .what {
    text-decoration: line-through;
  }
  .what {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
