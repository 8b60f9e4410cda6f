import { css } from 'lit';

/** The approval card, around its calls. */
export const approvalStyles = css`
  .plan {
    margin-block-start: 8px;
    padding: 14px 16px;
    border: 1px solid var(--_warn-border);
    border-radius: 14px;
    background: var(--_bg);
    box-shadow: 0 1px 3px rgb(20 28 48 / 7%);
  }
  .plan:focus-visible {
    outline-offset: 1px;
  }
  .plan-head {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .plan-head .mark {
    inline-size: 26px;
    block-size: 26px;
    margin: 0;
    border-radius: 8px;
    background: var(--_warn-bg);
    color: var(--_warn-text);
    font-size: 0.9em;
  }
  .plan h3 {
    flex: 1;
    margin: 0;
    font-size: 1.04em;
    font-weight: 650;
    line-height: 1.3;
  }
  .timer {
    flex: none;
    color: var(--_muted);
    font-size: 0.86em;
    font-variant-numeric: tabular-nums;
  }
  .plan .aside {
    color: var(--_muted);
    font-size: 0.92em;
    overflow-wrap: anywhere;
  }
  .plan ul.aside {
    padding-inline-start: 18px;
  }
  .plan > .aside {
    margin-block: 4px 10px;
  }
  .plan textarea {
    max-block-size: 50vh;
    background: var(--_raised);
    resize: vertical;
  }
  .plan textarea[aria-invalid='true'] {
    border-color: var(--_bad);
  }
  .plan .bad {
    color: var(--_bad);
    font-size: 0.92em;
  }
  .denying {
    margin-block-start: 12px;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-start: 12px;
  }
  .denying .choices {
    margin-block-start: 4px;
  }
  .primary,
  .secondary {
    min-block-size: 36px;
    padding: 6px 13px;
    border: 1px solid var(--_accent);
    border-radius: 9px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    transition: filter 120ms ease, background-color 120ms ease;
  }
  .primary:hover {
    filter: brightness(1.07);
  }
  .primary.danger {
    border-color: var(--_bad);
    background: var(--_bad);
    color: var(--_bg);
  }
  .primary[disabled] {
    border-color: var(--_border);
    background: var(--_surface);
    color: var(--_muted);
    cursor: default;
    filter: none;
  }
  .secondary {
    border-color: var(--_border);
    background: none;
    color: var(--_text);
  }
  .secondary:hover {
    background: var(--_surface);
  }
  .plan .link {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 28px;
    padding: 2px 6px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--_accent);
    font-size: 0.92em;
    font-weight: 550;
  }
  .plan .link:hover {
    background: var(--_tint);
  }
  .choices .link {
    margin-inline-start: auto;
    color: var(--_muted);
    font-size: 1em;
  }
  .plan.expired {
    border-color: var(--_border);
  }
`;
