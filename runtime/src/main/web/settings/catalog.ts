import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../i18n/messages.ts';
import type { SettingsMessages } from '../i18n/settings.ts';
import { plain } from '../markdown/plain.ts';
import type { SettingsModel } from './model.ts';
import type { CatalogSource, CatalogState } from './settings.ts';

/** How the catalog of the admin API is doing, and a button to read it again. */
export function catalog(model: SettingsModel, messages: SettingsMessages, lang: string): TemplateResult {
  const busy = model.doing === 'refreshing';
  return html`<fieldset class="group">
    <legend>${messages.settingsCatalog}</legend>
    <div class="row">
      <span class="state" role="status">${model.catalog ? inWords(model.catalog, messages, lang) : nothing}</span>
      <button class="secondary" type="button" ?disabled=${busy} @click=${() => model.refresh()}>
        ${busy ? messages.settingsRefreshing : messages.settingsRefresh}
      </button>
    </div>
    <ul class="sources">${(model.catalog?.sources ?? []).map((it) => source(it, messages, lang))}</ul>
  </fieldset>`;
}

function inWords(state: CatalogState, messages: SettingsMessages, lang: string): string {
  if (state.operations > 0) return fill(messages.settingsCatalogReady, { count: state.operations.toLocaleString(lang) });
  return state.sources.some((it) => it.error) ? messages.settingsCatalogFailed : messages.settingsCatalogPending;
}

function source(it: CatalogSource, messages: SettingsMessages, lang: string): TemplateResult {
  const values = { id: plain(it.id), count: it.operations.toLocaleString(lang), when: when(it.loadedAt, lang) };
  return html`<li>
    ${fill(it.loadedAt === undefined ? messages.settingsSourceNever : messages.settingsSource, values)}
    ${it.error === undefined ? nothing : html`<p class="bad">${plain(it.error)}</p>`}
  </li>`;
}

function when(at: string | undefined, lang: string): string {
  const date = new Date(at ?? '');
  return Number.isNaN(date.getTime()) ? '' : date.toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' });
}
