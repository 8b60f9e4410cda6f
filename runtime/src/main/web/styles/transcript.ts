import { css } from 'lit';

/** The scroller that questions and answers stand in. */
export const transcriptStyles = css`
  .reading {
    position: relative;
    flex: 1;
    min-block-size: 0;
    border-block-end: 1px solid var(--_border);
  }
  .transcript {
    block-size: 100%;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    padding: 16px;
  }
  .content {
    display: flex;
    flex-direction: column;
    min-block-size: 100%;
  }
  .turn,
  .welcome {
    inline-size: 100%;
    max-inline-size: 828px;
    margin-inline: auto;
  }
  .transcript:focus-visible {
    outline-offset: -2px;
  }
  .to-end {
    position: absolute;
    inset-block-end: 10px;
    inset-inline: 0;
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    margin-inline: auto;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: 50%;
    background: var(--_raised);
    box-shadow: var(--_shadow);
  }
`;
