import { css } from 'lit';

/** A question, and what stands around its answer. */
export const turnStyles = css`
  .turn + .turn {
    margin-block-start: 24px;
  }
  .question {
    inline-size: fit-content;
    max-inline-size: 88%;
    margin-block-end: 12px;
    margin-inline-start: auto;
    padding: 9px 14px;
    border-radius: 16px;
    border-end-end-radius: 4px;
    background: var(--_tint);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .working {
    display: flex;
    gap: 5px;
    padding-block: 8px;
  }
  .working i {
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: var(--_muted);
    animation: breathe 1.2s ease-in-out infinite;
  }
  .working i:nth-of-type(2) {
    animation-delay: 160ms;
  }
  .working i:nth-of-type(3) {
    animation-delay: 320ms;
  }
  .ended {
    color: var(--_muted);
    font-style: italic;
  }
  .tools {
    display: flex;
    gap: 2px;
    margin-block-start: 4px;
    margin-inline-start: -6px;
  }
  .thumb[aria-pressed='true'] {
    color: var(--_accent);
  }
  .thumb[aria-pressed='true'] svg {
    fill: var(--_tint);
  }
  .comment {
    display: flex;
    gap: 8px;
    margin-block-start: 4px;
    font-size: 0.92em;
  }
  .comment .action {
    border-color: var(--_border);
  }
  .comment input {
    flex: 1;
    min-inline-size: 0;
    padding: 5px 10px;
    border: 1px solid var(--_border);
    border-radius: 8px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .sources {
    display: flex;
    gap: 8px;
    margin-block-start: 10px;
    font-size: 0.92em;
  }
  .sources > span {
    color: var(--_muted);
  }
  .sources ul {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    list-style: none;
    overflow-wrap: anywhere;
  }
  @keyframes breathe {
    0%,
    60%,
    100% {
      opacity: 0.3;
    }
    30% {
      opacity: 1;
    }
  }
`;
