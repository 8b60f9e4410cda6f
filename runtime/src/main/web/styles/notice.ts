import { css } from 'lit';

/** Problems in words, and their remedies. */
export const noticeStyles = css`
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
`;
