import { css } from 'lit';

/** A call of a plan: where it goes, what it changes, its body. */
export const callStyles = css`
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
  .nth {
    flex: none;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
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
  .editor textarea {
    font: 0.86em / 1.5 var(--_mono);
  }
`;
