import { html, nothing, type TemplateResult } from 'lit';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** What is wrong with its value, empty for nothing. */
  readonly error: string;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly disabled: boolean;
}

/** @param idle it has no effect as long as another one is off */
export function switchOf(field: Field, on: boolean, changed: (on: boolean) => void, idle = false): TemplateResult {
  return html`<div class="field toggle ${idle ? 'idle' : ''}">
    <input type="checkbox" role="switch" id=${field.name} .checked=${on} aria-describedby="${field.name}-hint"
      @change=${(event: Event) => changed((event.target as HTMLInputElement).checked)} />
    <label for=${field.name}>${field.label}</label>
    ${below(field)}
  </div>`;
}

export function number(field: Field, value: number, changed: (value: number) => void): TemplateResult {
  return html`<div class="field">
    <label for=${field.name}>${field.label}</label>
    <input type="number" id=${field.name} min="1" max="100" step="1" inputmode="numeric" .value=${Number.isNaN(value) ? '' : String(value)}
      aria-invalid=${field.error === '' ? 'false' : 'true'} aria-describedby="${field.name}-hint"
      @input=${(event: Event) => changed((event.target as HTMLInputElement).valueAsNumber)} />
    ${below(field)}
  </div>`;
}

export function choice(
  field: Field, value: string, options: readonly Option[], changed: (value: string) => void, beside: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<div class="field">
    <label for=${field.name}>${field.label}</label>
    <div class="row">
      <select id=${field.name} aria-invalid=${field.error === '' ? 'false' : 'true'} aria-describedby="${field.name}-hint"
        @change=${(event: Event) => changed((event.target as HTMLSelectElement).value)}>
        ${options.map((it) => html`<option value=${it.value} ?disabled=${it.disabled} .selected=${it.value === value}>${it.label}</option>`)}
      </select>
      ${beside}
    </div>
    ${below(field)}
  </div>`;
}

function below(field: Field): TemplateResult {
  return html`<p class=${field.error === '' ? 'hint' : 'hint bad'} id="${field.name}-hint">${field.error === '' ? field.hint : field.error}</p>`;
}
