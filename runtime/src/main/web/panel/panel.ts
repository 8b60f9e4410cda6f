import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../i18n/messages.ts';
import { composer } from './composer.ts';
import { header } from './header.ts';
import { icons } from './icons.ts';
import { transcript } from './transcript.ts';
import type { PanelActions, PanelView } from './view.ts';

/** The whole of what the element shows. */
export function assistant(view: PanelView, actions: PanelActions): TemplateResult {
  const { block, inline } = view.placement;
  return html`<div class="root" data-theme=${view.theme} data-block=${block} data-inline=${inline} lang=${view.lang}>
    ${view.panel === 'closed' ? launcher(view, actions) : panel(view, actions)}
  </div>`;
}

function launcher(view: PanelView, actions: PanelActions): TemplateResult {
  const label = fill(view.messages.open, { title: view.title });
  return html`<button
    class="launcher" part="launcher" aria-label=${label} title=${label} aria-expanded="false"
    aria-keyshortcuts=${view.shortcut || nothing} @click=${actions.open}
  ><slot name="icon">${view.icon === '' ? icons.assistant : html`<img src=${view.icon} alt="">`}</slot></button>`;
}

function panel(view: PanelView, actions: PanelActions): TemplateResult {
  return html`${view.modal ? html`<div class="backdrop" @click=${actions.close}></div>` : nothing}
    <div class="probe ${view.panel}" aria-hidden="true"></div>
    <div
      class="panel ${view.panel}"
      part="panel"
      role=${view.modal ? 'dialog' : 'complementary'}
      aria-modal=${view.modal ? 'true' : nothing}
      aria-labelledby="title"
      @keydown=${actions.keydown}
    >
      ${view.modal ? nothing : edge(view, actions)} ${header(view, actions)} ${transcript(view, actions)} ${composer(view, actions)}
      <div class="unseen" aria-live="polite">${view.announcement}</div>
    </div>`;
}

/** The side of the panel that makes it wider or narrower. */
function edge(view: PanelView, actions: PanelActions): TemplateResult {
  const { now, least, most } = view.width;
  const label = view.messages.width;
  return html`<div
    class="edge" part="edge" role="separator" tabindex="0" aria-orientation="vertical" aria-label=${label} title=${label}
    aria-valuenow=${now} aria-valuemin=${least} aria-valuemax=${most}
    @pointerdown=${actions.drag} @keydown=${actions.resizeByKey} @dblclick=${actions.resetWidth}
  ></div>`;
}
