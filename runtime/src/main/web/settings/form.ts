import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../i18n/messages.ts';
import type { SettingsMessages } from '../i18n/settings.ts';
import { plain } from '../markdown/plain.ts';
import { catalog } from './catalog.ts';
import { choice, number, switchOf, type Field } from './fields.ts';
import type { SettingsModel } from './model.ts';
import { APPROVALS, withCurrent, type Choices, type Settings } from './settings.ts';

export interface FormView {
  readonly model: SettingsModel;
  readonly messages: SettingsMessages;
  readonly lang: string;
  save(event: Event): void;
}

/** The settings section, for a page of the host. */
export function form(view: FormView): TemplateResult {
  const { model, messages } = view;
  const { choices, wanted } = model;
  return html`<section class="settings" part="settings" aria-labelledby="settings-title" aria-busy=${model.doing === 'reading' ? 'true' : 'false'}>
    <h2 id="settings-title" part="settings-title">${messages.settingsTitle}</h2>
    <p class="lead">${messages.settingsLead}</p>
    ${choices && wanted ? fields(choices, wanted, view) : waiting(model, messages)}
  </section>`;
}

function waiting(model: SettingsModel, messages: SettingsMessages): TemplateResult {
  if (!model.problem) return html`<p class="lead" role="status">${messages.settingsLoading}</p>`;
  return html`${problem(model, messages)}<button class="secondary" @click=${() => model.read()}>${messages.settingsRetry}</button>`;
}

function fields(choices: Choices, wanted: Settings, view: FormView): TemplateResult {
  const { model, messages } = view;
  const field = (name: keyof Settings, label: string, hint: string): Field => ({ name, label, hint, error: model.errors[name] ?? '' });
  const toggle = (name: 'enabled' | 'allowApiUsage' | 'allowApiWrite' | 'allowApiDelete', label: string, hint: string, idle = false): TemplateResult =>
    switchOf(field(name, label, hint), wanted[name], (on) => model.set(name, on), idle);
  const idle = !wanted.allowApiUsage;
  return html`<form novalidate @submit=${view.save}>
    <div class="group">${toggle('enabled', messages.settingsEnabled, messages.settingsEnabledHint)}</div>
    <fieldset class="group">
      <legend>${messages.settingsModel}</legend>
      ${provider(choices, wanted, view, field('provider', messages.settingsProvider, ''))}
      ${number(field('maxToolCalls', messages.settingsMax, messages.settingsMaxHint), wanted.maxToolCalls, (value) => model.set('maxToolCalls', value))}
    </fieldset>
    <fieldset class="group">
      <legend>${messages.settingsRights}</legend>
      ${toggle('allowApiUsage', messages.settingsUsage, messages.settingsUsageHint)}
      <div class="nested">
        ${toggle('allowApiWrite', messages.settingsWrite, messages.settingsWriteHint, idle)}
        ${toggle('allowApiDelete', messages.settingsDelete, messages.settingsDeleteHint, idle)}
      </div>
      ${wanted.approval === undefined ? nothing : approval(wanted.approval, view, field('approval', messages.settingsApproval, messages.settingsApprovalHint))}
      ${key(choices, wanted, view, field('apiKey', messages.settingsKey, messages.settingsKeyHint))}
    </fieldset>
    ${catalog(model, messages, view.lang)} ${warnings(choices.warnings, messages)} ${footer(view)}
  </form>`;
}

function provider(choices: Choices, wanted: Settings, { model, messages }: FormView, field: Field): TemplateResult {
  const current = { name: wanted.provider, label: fill(messages.settingsGone, { name: wanted.provider }), configured: true };
  const options = withCurrent(choices.providers, current, (it) => it.name === wanted.provider)
    .map((it) => ({ value: it.name, label: plain(it.label), disabled: !it.configured && it.name !== choices.settings.provider }));
  const testing = model.doing === 'testing';
  const button = html`<button class="secondary" type="button" ?disabled=${testing} @click=${() => model.test()}>
    ${testing ? messages.settingsTesting : messages.settingsTest}
  </button>`;
  return html`${choice(field, wanted.provider, options, (value) => model.set('provider', value), button)}
    <p class="result ${model.tested?.ok ? 'good' : 'bad'}" role="status">${result(model, messages)}</p>`;
}

function result({ tested }: SettingsModel, messages: SettingsMessages): string {
  if (!tested) return '';
  return plain(tested.ok ? fill(messages.settingsTestOk, { message: tested.message, n: tested.durationMs }) : tested.message);
}

function approval(value: string, { model, messages }: FormView, field: Field): TemplateResult {
  const words = { writes: messages.settingsApprovalWrites, deletes: messages.settingsApprovalDeletes, never: messages.settingsApprovalNever };
  const options = APPROVALS.map((it) => ({ value: it, label: words[it], disabled: false }));
  return choice(field, value, options, (it) => model.set('approval', it));
}

function key(choices: Choices, wanted: Settings, { model, messages }: FormView, field: Field): TemplateResult {
  const named = choices.apiKeys.map((name) => ({ value: name, label: plain(name), disabled: false }));
  const none = { value: '', label: messages.settingsNoKey, disabled: false };
  const gone = { value: wanted.apiKey, label: fill(messages.settingsGone, { name: plain(wanted.apiKey) }), disabled: false };
  const options = withCurrent([none, ...named], gone, (it) => it.value === wanted.apiKey);
  return choice(field, wanted.apiKey, options, (value) => model.set('apiKey', value));
}

function warnings(list: readonly string[], messages: SettingsMessages): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  return html`<div class="warnings" role="group" aria-label=${messages.settingsWarnings}>
    <strong>${messages.settingsWarnings}</strong>
    <ul>${list.map((it) => html`<li>${plain(it)}</li>`)}</ul>
  </div>`;
}

function footer({ model, messages }: FormView): TemplateResult {
  const saving = model.doing === 'saving';
  const refused = Object.keys(model.errors).length > 0;
  const state = model.unsaved ? messages.settingsUnsaved : model.justSaved ? messages.settingsSaved : '';
  return html`${problem(model, messages)}
    <div role="alert">${refused ? html`<p class="bad">${messages.settingsRefused} ${plain(model.errors[''] ?? '')}</p>` : nothing}</div>
    <div class="footer">
      <button class="primary" type="submit" ?disabled=${!model.unsaved || saving}>${saving ? messages.settingsSaving : messages.settingsSave}</button>
      <button class="secondary" type="button" ?disabled=${!model.unsaved || saving} @click=${() => model.discard()}>${messages.settingsDiscard}</button>
      <span class="saved ${model.justSaved && !model.unsaved ? 'good' : ''}" role="status">${state}</span>
    </div>`;
}

function problem(model: SettingsModel, messages: SettingsMessages): TemplateResult | typeof nothing {
  if (!model.problem) return nothing;
  const detail = 'detail' in model.problem && model.problem.detail ? plain(model.problem.detail) : '';
  return html`<p class="problem" role="alert">${messages[`problem-${model.problem.kind}`]} ${detail}</p>`;
}
