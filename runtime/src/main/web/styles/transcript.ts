import { css } from 'lit';

/** Questions, steps, notices. */
export const transcriptStyles = css`
  .reading {
    position: relative;
    flex: 1;
    min-block-size: 0;
  }
  .transcript {
    block-size: 100%;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    padding: 16px;
  }
  .transcript:focus-visible {
    outline-offset: -2px;
  }
  .turn,
  .welcome {
    max-inline-size: 828px;
    margin-inline: auto;
  }
  .turn + .turn {
    margin-block-start: 24px;
  }
  .welcome {
    display: flex;
    flex-direction: column;
    justify-content: center;
    min-block-size: 100%;
    padding-block: 16px;
    color: var(--_muted);
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
  .suggestions svg {
    flex: none;
    inline-size: 1em;
    color: var(--_muted);
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
  .problem {
    display: flex;
    gap: 10px;
    margin-block-start: 8px;
    padding: 12px 14px;
    border: 1px solid var(--_warn-border);
    border-radius: 12px;
    background: var(--_warn-bg);
    color: var(--_warn-text);
  }
  .sign {
    flex: none;
    padding-block-start: 2px;
  }
  .detail {
    margin-block-start: 4px;
    font-size: 0.92em;
    overflow-wrap: anywhere;
  }
  .remedies {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 10px;
  }
  .action {
    padding: 5px 12px;
    border: 1px solid currentcolor;
    border-radius: 8px;
    background: none;
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }
  .action.quiet {
    border-color: transparent;
  }
  .action:hover {
    background: color-mix(in srgb, currentcolor 10%, transparent);
  }
  .action[disabled] {
    border-style: dashed;
    cursor: default;
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
  @keyframes turn {
    to {
      rotate: 360deg;
    }
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
