import { css } from 'lit';

/** Tool calls. */
export const stepStyles = css`
  .step {
    margin-block: 4px;
    border: 1px solid var(--_border);
    border-radius: 10px;
    background: var(--_surface);
    font-size: 0.92em;
  }
  .step summary {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px 10px;
    border-radius: 10px;
    cursor: pointer;
    list-style: none;
  }
  .step summary::-webkit-details-marker {
    display: none;
  }
  .step summary:hover .chevron {
    color: var(--_text);
  }
  .tool-icon {
    flex: none;
    color: var(--_muted);
  }
  .tool-icon svg {
    inline-size: 16px;
    block-size: 16px;
  }
  .state {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    color: var(--_muted);
  }
  .state svg {
    inline-size: 16px;
    block-size: 16px;
    stroke-width: 2.2;
  }
  .step.ok .state {
    color: var(--_good);
  }
  .step.failed .state {
    color: var(--_bad);
  }
  .tool {
    flex: none;
    max-inline-size: 45%;
    overflow: hidden;
    font-family: var(--_mono);
    font-size: 0.93em;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .does {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    color: var(--_muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .took {
    flex: none;
    color: var(--_muted);
    font-size: 0.93em;
    font-variant-numeric: tabular-nums;
  }
  .chevron {
    flex: none;
    color: var(--_muted);
    transition: transform 140ms ease;
  }
  .chevron svg {
    inline-size: 14px;
    block-size: 14px;
    stroke-width: 2;
  }
  .chevron:dir(rtl) {
    transform: scaleX(-1);
  }
  .step[open] .chevron {
    transform: rotate(90deg);
  }
  .inside {
    display: grid;
    gap: 8px;
    padding: 2px 10px 10px;
  }
  .inside pre {
    max-block-size: 300px;
  }
  .why {
    margin-block: 4px 8px;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_bad);
    color: var(--_bad);
    font-size: 0.92em;
    overflow-wrap: anywhere;
  }
  .spinner {
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid var(--_border);
    border-block-start-color: var(--_accent);
    border-radius: 50%;
    animation: turn 800ms linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 360deg;
    }
  }
`;
