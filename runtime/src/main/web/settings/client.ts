import { isRecord, numberOf, textOf } from '../agui/json.ts';
import { AssistantProblem, problemOfStatus } from '../conversation/problem.ts';
import { catalogOf, choicesOf, type CatalogState, type Choices, type Settings } from './settings.ts';

/** The settings were refused as a whole; nothing has changed. */
export class Refusal extends Error {
  /** Messages by the setting they are about; an empty name is for the whole. */
  constructor(readonly fields: Readonly<Record<string, string>>) {
    super('refused');
  }
}

export interface TestResult {
  readonly ok: boolean;
  readonly durationMs: number;
  readonly message: string;
}

/** The endpoints for administrators. Every method rejects with an AssistantProblem, and `save` with a Refusal as well. */
export class SettingsClient {
  constructor(
    private readonly base: URL,
    private readonly fetch: typeof globalThis.fetch,
  ) {}

  async read(): Promise<Choices> {
    return choicesOf(await this.#json('GET', 'settings'));
  }

  async save(changes: Partial<Settings>): Promise<Choices> {
    return choicesOf(await this.#json('PUT', 'settings', changes));
  }

  /** Makes one tiny call to a language model, chosen or not. */
  async test(provider: string): Promise<TestResult> {
    const body = await this.#json('POST', 'settings/test', { provider });
    return { ok: body['ok'] === true, durationMs: numberOf(body['durationMs']) ?? 0, message: textOf(body['message']) ?? '' };
  }

  /** Undefined where this administrator may not use the assistant itself. */
  async catalog(): Promise<CatalogState | undefined> {
    return this.#json('GET', 'status').then((status) => catalogOf(status['catalog']), () => undefined);
  }

  async refreshCatalog(): Promise<CatalogState | undefined> {
    return catalogOf(await this.#json('POST', 'catalog/refresh', {}));
  }

  async #json(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const response = await this.fetch(new URL(path, this.base), {
      method,
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Requested-With': 'XMLHttpRequest' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => {
      throw new AssistantProblem({ kind: 'offline' });
    });
    const json: unknown = await response.json().catch(() => undefined);
    if (response.ok && isRecord(json)) return json;
    throw refusalOf(response.status, isRecord(json) ? json : {});
  }
}

function refusalOf(status: number, body: Record<string, unknown>): Error {
  const fields = Array.isArray(body['fields']) ? body['fields'].filter(isRecord) : [];
  if (status === 400 && fields.length > 0) {
    return new Refusal(Object.fromEntries(fields.map((it) => [textOf(it['field']) ?? '', textOf(it['message']) ?? ''])));
  }
  // A page instead of data is the login form that a session's end was redirected to.
  if (status === 200) return new AssistantProblem({ kind: 'signed-out' });
  const message = textOf(body['message']);
  return new AssistantProblem(problemOfStatus(status, message === undefined ? {} : { message }, Date.now()));
}
