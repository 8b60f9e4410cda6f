import { AssistantProblem, type Problem } from '../conversation/problem.ts';
import { Refusal, type SettingsClient, type TestResult } from './client.ts';
import { changes, isChanged, isWholeNumber, type CatalogState, type Choices, type Settings } from './settings.ts';

/** What is under way. */
export type Doing = 'reading' | 'saving' | 'testing' | 'refreshing';

/** The settings as they are saved and as a person wants them, without any view of it. */
export class SettingsModel {
  choices: Choices | undefined;
  wanted: Settings | undefined;
  catalog: CatalogState | undefined;
  doing: Doing | undefined;
  problem: Problem | undefined;
  errors: Readonly<Record<string, string>> = {};
  tested: TestResult | undefined;
  justSaved = false;

  constructor(
    private readonly client: SettingsClient,
    private readonly changed: () => void,
  ) {}

  /** Whether something would be lost by leaving. */
  get unsaved(): boolean {
    return this.choices !== undefined && this.wanted !== undefined && isChanged(this.choices.settings, this.wanted);
  }

  async read(): Promise<void> {
    await this.#do('reading', async () => this.#show(await this.client.read()));
    this.catalog = await this.client.catalog();
    this.changed();
  }

  set<K extends keyof Settings>(name: K, value: Settings[K]): void {
    if (!this.wanted) return;
    this.wanted = { ...this.wanted, [name]: value };
    const { [name]: _, ...others } = this.errors as Record<string, string>;
    this.errors = others;
    this.justSaved = false;
    if (name === 'provider') this.tested = undefined;
    this.changed();
  }

  discard(): void {
    if (this.choices) this.#show(this.choices);
    this.changed();
  }

  /** Saves what has changed. True once it is saved. */
  async save(numberMessage: string): Promise<boolean> {
    const { choices, wanted } = this;
    if (!choices || !wanted || !this.unsaved) return false;
    if (!isWholeNumber(wanted.maxToolCalls)) return this.#refuse({ maxToolCalls: numberMessage });
    await this.#do('saving', async () => {
      this.#show(await this.client.save(changes(choices.settings, wanted)));
      this.justSaved = true;
    });
    this.changed();
    return this.justSaved;
  }

  async test(): Promise<void> {
    const provider = this.wanted?.provider ?? '';
    this.tested = undefined;
    await this.#do('testing', async () => {
      const result = await this.client.test(provider);
      if (provider === this.wanted?.provider) this.tested = result;
    });
  }

  async refresh(): Promise<void> {
    await this.#do('refreshing', async () => {
      this.catalog = await this.client.refreshCatalog();
    });
  }

  async #do(what: Doing, work: () => Promise<void>): Promise<void> {
    if (this.doing) return;
    this.doing = what;
    this.problem = undefined;
    this.changed();
    try {
      await work();
    } catch (cause) {
      if (cause instanceof Refusal) this.#refuse(cause.fields);
      else this.problem = cause instanceof AssistantProblem ? cause.problem : { kind: 'failed' };
    } finally {
      this.doing = undefined;
      this.changed();
    }
  }

  #refuse(errors: Readonly<Record<string, string>>): false {
    this.errors = errors;
    this.changed();
    return false;
  }

  #show(choices: Choices): void {
    this.choices = choices;
    this.wanted = choices.settings;
    this.errors = {};
    this.justSaved = false;
    this.tested = undefined;
  }
}
