import { html, nothing, type TemplateResult } from 'lit';
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
      ${model && !model.builtIn && model.label ? html`<p class="model">${model.label}</p>` : nothing}
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

function button(label: string, icon: TemplateResult, action: () => void, name = ''): TemplateResult {
  return html`<button class="icon ${name}" aria-label=${label} title=${label} @click=${action}>${icon}</button>`;
}
