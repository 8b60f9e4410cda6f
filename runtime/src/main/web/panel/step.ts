import { html, nothing, type TemplateResult } from 'lit';
import { describeStep, isJson, pretty } from '../conversation/describe-step.ts';
import type { Step, StepState } from '../conversation/state.ts';
import type { Messages } from '../i18n/messages.ts';
import { plain } from '../markdown/plain.ts';
import { icons } from './icons.ts';
import { durationInWords, stepStateName } from './step-words.ts';

/** One tool call as a line that stays, and opens to all that was sent and received. */
export function step(it: Step, messages: Messages): TemplateResult {
  return html`<details class="step ${it.state}" part="step">
      <summary>
        <span class="tool-icon">${toolIcon(it.tool)}</span>
        <span class="tool">${plain(it.tool)}</span>
        <span class="does" dir="auto">${describeStep(it.args, messages)}</span>
        ${it.durationMs === undefined ? nothing : html`<span class="took" dir="auto">${durationInWords(it.durationMs, messages)}</span>`}
        <span class="state">${stateIcon(it.state)}<span class="unseen">${stepStateName(it.state, messages)}</span></span>
        <span class="chevron">${icons.chevron}</span>
      </summary>
      <div class="inside">
        ${code(messages.stepArguments, it.args, messages)}
        ${it.result ? code(messages.stepResult, it.result, messages) : html`<p>${messages.stepNoResult}</p>`}
      </div>
    </details>
    ${it.error ? html`<p class="why" dir="auto">${plain(it.error)}</p>` : nothing}`;
}

function code(heading: string, text: string, messages: Messages): TemplateResult {
  const language = isJson(text) ? 'json' : '';
  return html`<gateway-assistant-code
    .heading=${heading} .language=${language} .text=${pretty(text)} .messages=${messages}
  ></gateway-assistant-code>`;
}

function toolIcon(tool: string): TemplateResult {
  switch (tool) {
    case 'search':
    case 'doc_search':
      return icons.search;
    case 'execute':
      return icons.execute;
    case 'doc':
      return icons.doc;
    default:
      return icons.tool;
  }
}

function stateIcon(state: StepState): TemplateResult {
  switch (state) {
    case 'running':
      return html`<i class="spinner"></i>`;
    case 'waiting':
      return icons.pause;
    case 'ok':
      return icons.check;
    case 'failed':
      return icons.cross;
    case 'stopped':
      return icons.dash;
  }
}
