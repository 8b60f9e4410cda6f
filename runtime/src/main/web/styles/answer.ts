import { css } from 'lit';

/** Markdown, and code wherever it is shown. */
export const answerStyles = css`
  gateway-assistant-markdown {
    display: block;
    overflow-wrap: anywhere;
  }
  gateway-assistant-copy {
    display: contents;
  }
  .answer > * + gateway-assistant-markdown {
    margin-block-start: 10px;
  }
  gateway-assistant-markdown + .step {
    margin-block-start: 10px;
  }
  gateway-assistant-markdown > :first-child {
    margin-block-start: 0;
  }
  gateway-assistant-markdown > :last-child {
    margin-block-end: 0;
  }
  gateway-assistant-markdown :is(p, ul, ol, blockquote, .table, gateway-assistant-code) {
    margin-block: 10px;
  }
  gateway-assistant-markdown h3 {
    margin-block: 18px 6px;
    font-size: 1em;
    font-weight: 650;
    line-height: 1.35;
  }
  gateway-assistant-markdown h3:is([data-depth='1'], [data-depth='2']) {
    font-size: 1.14em;
  }
  gateway-assistant-markdown :is(ul, ol) {
    padding-inline-start: 1.5em;
  }
  gateway-assistant-markdown li {
    margin-block: 3px;
  }
  gateway-assistant-markdown li[data-task] {
    margin-inline-start: -1.3em;
    list-style: none;
  }
  gateway-assistant-markdown li::marker {
    color: var(--_muted);
  }
  gateway-assistant-markdown li > :is(p, ul, ol) {
    margin-block: 3px;
  }
  gateway-assistant-markdown blockquote {
    margin-inline: 0;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_border);
    color: var(--_muted);
  }
  gateway-assistant-markdown hr {
    margin-block: 16px;
    border: 0;
    border-block-start: 1px solid var(--_border);
  }
  gateway-assistant-markdown :not(pre) > code {
    padding: 0.1em 0.35em;
    border-radius: 5px;
    background: var(--_surface);
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
    direction: ltr;
    font-family: var(--_mono);
    font-size: 0.9em;
    unicode-bidi: isolate;
  }
  /* Without words: what opens elsewhere says so to those who see it, and the browser to the others. No line ends before it. */
  a[target='_blank']::after {
    content: '\\202f\\2197' / '';
    font-size: 0.8em;
    text-decoration: none;
  }
  .host {
    unicode-bidi: isolate;
    color: var(--_muted);
    font-size: 0.9em;
  }
  .table {
    /* A shade at an edge says that there is more to scroll to; the covers scroll along and hide it at the end. */
    --_cover: var(--_bg), transparent;
    --_shade: rgb(0 0 0 / 14%), transparent;
    overflow-x: auto;
    scrollbar-width: thin;
    border: 1px solid var(--_border);
    border-radius: 10px;
    background:
      linear-gradient(to right, var(--_cover)) left / 40px 100% local,
      linear-gradient(to left, var(--_cover)) right / 40px 100% local,
      linear-gradient(to right, var(--_shade)) left / 14px 100% scroll,
      linear-gradient(to left, var(--_shade)) right / 14px 100% scroll;
    background-repeat: no-repeat;
  }
  table {
    inline-size: max-content;
    min-inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.95em;
    font-variant-numeric: tabular-nums;
    overflow-wrap: normal;
  }
  th,
  td {
    padding: 7px 12px;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }
  :is(th, td)[align='right'] {
    text-align: end;
  }
  :is(th, td)[align='center'] {
    text-align: center;
  }
  th {
    background: var(--_surface);
    color: var(--_muted);
    font-size: 0.93em;
    font-weight: 600;
    white-space: nowrap;
  }
  td {
    max-inline-size: 24em;
  }
  tbody tr:last-child td {
    border-block-end: 0;
  }
  tbody tr:hover td {
    background: color-mix(in srgb, var(--_surface) 60%, transparent);
  }
`;
