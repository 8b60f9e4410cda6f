import { css } from 'lit';

/** Code blocks, and the colours of what the highlighter finds. */
export const codeStyles = css`
  gateway-assistant-code {
    display: block;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: 10px;
    background: var(--_raised);
  }
  .bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: 30px;
    padding-inline: 12px 4px;
    border-block-end: 1px solid var(--_border);
    color: var(--_muted);
    font-size: 0.86em;
  }
  pre {
    overflow: auto;
    scrollbar-width: thin;
    margin: 0;
    padding: 10px 12px;
    direction: ltr;
    font: 0.9em / 1.55 var(--_mono);
    overflow-wrap: normal;
    tab-size: 2;
    text-align: left;
  }
  pre:focus-visible,
  .table:focus-visible {
    outline-offset: -2px;
  }
  pre code {
    font: inherit;
  }
  .lines {
    display: block;
  }
  [class^='hljs'] {
    color: inherit;
  }
  .hljs-attr,
  .hljs-attribute,
  .hljs-property,
  .hljs-name,
  .hljs-tag,
  .hljs-section {
    color: var(--_code-name);
  }
  .hljs-string,
  .hljs-regexp,
  .hljs-addition {
    color: var(--_code-text);
  }
  .hljs-number,
  .hljs-literal,
  .hljs-symbol,
  .hljs-variable,
  .hljs-template-variable {
    color: var(--_code-value);
  }
  .hljs-keyword,
  .hljs-built_in,
  .hljs-title,
  .hljs-type {
    color: var(--_code-word);
  }
  .hljs-comment,
  .hljs-meta,
  .hljs-punctuation,
  .hljs-bullet {
    color: var(--_muted);
  }
`;
