import { css } from 'lit';

/** The approval card. */
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
  .calls {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .call {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    padding: 10px 12px;
    border: 1px solid var(--_border);
    border-radius: 10px;
    background: var(--_surface);
  }
  .call.deletes {
    border-color: color-mix(in srgb, var(--_bad) 40%, var(--_border));
  }
  .call.out {
    border-style: dashed;
    background: none;
  }
  .call.out .target,
  .call.out .summary {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
  }
  .method {
    flex: none;
    padding: 1px 7px;
    border-radius: 6px;
    background: color-mix(in srgb, var(--_accent) 9%, var(--_bg));
    color: var(--_accent);
    font: 700 0.79em / 1.6 var(--_mono);
    letter-spacing: 0.02em;
  }
  .method.post {
    background: color-mix(in srgb, var(--_good) 7%, var(--_bg));
    color: var(--_good);
  }
  .method.put,
  .method.patch {
    background: var(--_warn-bg);
    color: var(--_warn-text);
  }
  .method.delete {
    background: color-mix(in srgb, var(--_bad) 12%, var(--_bg));
    color: var(--_bad);
  }
  .target {
    flex: 1;
    min-inline-size: 0;
    font-family: var(--_mono);
    font-size: 0.89em;
    overflow-wrap: anywhere;
  }
  .summary {
    font-weight: 550;
  }
  .irreversible {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--_bad);
    font-weight: 600;
  }
  .tag {
    flex: none;
    padding: 0 7px;
    border-radius: 6px;
    background: var(--_tint);
    color: var(--_accent);
    font-size: 0.86em;
    font-weight: 550;
  }
  .call.out .tag {
    background: none;
    color: var(--_muted);
  }
  .diff {
    overflow: auto;
    max-block-size: 320px;
    padding: 6px 0;
    border: 1px solid var(--_border);
    border-radius: 8px;
    background: var(--_raised);
    font-family: var(--_mono);
    font-size: 0.86em;
    line-height: 1.55;
  }
  .diff .where {
    padding: 2px 10px;
    color: var(--_muted);
  }
  .diff * + .where {
    margin-block-start: 4px;
  }
  .diff del,
  .diff ins {
    display: block;
    padding: 1px 10px 1px 28px;
    overflow-wrap: anywhere;
    text-decoration: none;
    text-indent: -18px;
    white-space: pre-wrap;
  }
  .diff .sign {
    display: inline-block;
    inline-size: 18px;
    padding: 0;
    font-weight: 700;
    text-indent: 0;
  }
  .diff del {
    background: color-mix(in srgb, var(--_bad) 8%, var(--_bg));
    color: var(--_bad);
  }
  .diff ins {
    background: color-mix(in srgb, var(--_good) 7%, var(--_bg));
    color: var(--_good);
  }
  .body summary {
    display: flex;
    align-items: center;
    gap: 4px;
    inline-size: fit-content;
    border-radius: 6px;
    color: var(--_muted);
    font-size: 0.92em;
    cursor: pointer;
    list-style: none;
  }
  .body summary::-webkit-details-marker {
    display: none;
  }
  .body[open] .chevron {
    transform: rotate(90deg);
  }
  .body .code {
    margin-block: 6px 4px;
  }
  .body pre {
    max-block-size: 300px;
  }
  .editor,
  .denying {
    display: grid;
    gap: 6px;
    justify-items: start;
  }
  .editor label,
  .denying label {
    font-size: 0.92em;
    font-weight: 550;
  }
  .plan textarea {
    max-block-size: 50vh;
    background: var(--_raised);
    resize: vertical;
  }
  .editor textarea {
    font: 0.86em / 1.5 var(--_mono);
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
    padding: 6px 16px;
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
