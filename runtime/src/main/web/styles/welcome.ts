import { css } from 'lit';

/** The start: greeting and suggested questions. */
export const welcomeStyles = css`
  .welcome {
    display: flex;
    flex-direction: column;
    justify-content: center;
    flex: 1;
    padding-block: 16px;
    color: var(--_muted);
  }
  .welcome .mark {
    inline-size: 44px;
    block-size: 44px;
    margin-block-end: 14px;
    border-radius: 14px;
    font-size: 1.25em;
  }
  .greeting {
    margin-block-end: 4px;
    color: var(--_text);
    font-size: 1.6em;
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: 1.3;
  }
  .suggestions {
    display: grid;
    gap: 8px;
    margin-block-start: 20px;
    list-style: none;
  }
  .suggestions button {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    inline-size: 100%;
    padding: 10px 12px 10px 14px;
    border: 1px solid var(--_border);
    border-radius: 12px;
    background: var(--_bg);
    color: var(--_text);
    text-align: start;
    transition: border-color 120ms ease, background-color 120ms ease;
  }
  .suggestions button:hover {
    border-color: color-mix(in srgb, var(--_accent) 45%, var(--_border));
    background: var(--_tint);
  }
  /* After an answer: quieter than at the start. */
  .turn + .suggestions {
    display: flex;
    flex-wrap: wrap;
    inline-size: 100%;
    max-inline-size: 828px;
    margin: 14px auto 0;
  }
  .turn + .suggestions button {
    padding: 5px 8px 5px 12px;
    border-radius: 999px;
    color: var(--_muted);
    font-size: 0.93em;
  }
  .turn + .suggestions button:hover {
    color: var(--_text);
  }
  .suggestions svg {
    flex: none;
    inline-size: 1em;
    color: var(--_muted);
  }
  .suggestions svg:dir(rtl) {
    transform: scaleX(-1);
  }
`;
