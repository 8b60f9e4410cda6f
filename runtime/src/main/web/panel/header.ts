import { html, nothing, type TemplateResult } from 'lit';
import type { Model } from '../conversation/state.ts';
import type { Messages } from '../i18n/messages.ts';
import { icons } from './icons.ts';
import type { PanelActions, PanelView } from './view.ts';

export function header(view: PanelView, actions: PanelActions): TemplateResult {
  const { messages } = view;
  const expanded = view.panel === 'expanded';
  const model = view.conversation.model ?? view.status.model;
  return html`<div class="header" part="header">
    <span class="mark">${icons.assistant}</span>
    <div class="heading">
      <h2 id="title" part="title">${view.title}</h2>
      ${model ? answeredBy(model, messages) : nothing}
    </div>
    <button
      class="icon switch" role="switch" aria-checked=${view.streaming ? 'true' : 'false'}
      aria-label=${messages.streaming} title=${messages.streaming} @click=${actions.toggleStreaming}
    >${icons.bolt}</button>
    ${button(messages.clear, icons.broom, actions.clear)}
    ${button(expanded ? messages.shrink : messages.expand, expanded ? icons.shrink : icons.expand, actions.toggleExpanded, 'enlarge')}
    ${button(messages.close, icons.close, actions.close)}
  </div>`;
}

/** Which model answers; that none is configured must not be missed. */
function answeredBy({ builtIn, label }: Model, messages: Messages): TemplateResult {
  const words = builtIn ? messages.builtIn : label;
  return html`<p class="model" part="note" title=${words}>${words}</p>`;
}

function button(label: string, icon: TemplateResult, action: () => void, name = ''): TemplateResult {
  return html`<button class="icon ${name}" aria-label=${label} title=${label} @click=${action}>${icon}</button>`;
}
