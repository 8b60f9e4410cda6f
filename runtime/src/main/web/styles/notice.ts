import { css } from 'lit';

/** What a person should know: problems in words with their remedies, notices of the server, what was lost. */
export const noticeStyles = css`
  .problem,
  .notice {
    display: flex;
    gap: 10px;
    padding: 12px 14px;
    border: 1px solid var(--_warn-border);
    border-radius: 12px;
    background: var(--_warn-bg);
    color: var(--_warn-text);
  }
  .problem {
    margin-block-start: 8px;
  }
  .notice {
    margin-block-end: 10px;
    padding: 8px 12px;
    font-size: 0.92em;
  }
  .lost {
    margin-block-end: 20px;
    padding: 10px 14px;
    border-radius: 12px;
    background: var(--_surface);
    color: var(--_muted);
    font-size: 0.92em;
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
`;
