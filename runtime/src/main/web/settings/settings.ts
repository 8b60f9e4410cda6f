import { isRecord, numberOf, textOf, textsOf } from '../agui/json.ts';

export const SWITCHES = ['enabled', 'allowApiUsage', 'allowApiWrite', 'allowApiDelete'] as const;
export const APPROVALS = ['writes', 'deletes', 'never'] as const;

/** What an administrator decides. `approval` is absent where the server knows no approvals. */
export interface Settings {
  readonly enabled: boolean;
  readonly provider: string;
  readonly apiKey: string;
  readonly maxToolCalls: number;
  readonly allowApiUsage: boolean;
  readonly allowApiWrite: boolean;
  readonly allowApiDelete: boolean;
  readonly approval?: string;
}

export interface Provider {
  readonly name: string;
  readonly label: string;
  readonly configured: boolean;
}

/** The settings with what they can be set to. */
export interface Choices {
  readonly settings: Settings;
  readonly providers: readonly Provider[];
  readonly apiKeys: readonly string[];
  readonly warnings: readonly string[];
}

export interface CatalogSource {
  readonly id: string;
  readonly operations: number;
  readonly loadedAt?: string;
  readonly error?: string;
}

export interface CatalogState {
  readonly state: string;
  readonly operations: number;
  readonly sources: readonly CatalogSource[];
}

export function choicesOf(body: Record<string, unknown>): Choices {
  const approval = textOf(body['approval']);
  return {
    settings: {
      enabled: body['enabled'] === true,
      provider: textOf(body['provider']) ?? '',
      apiKey: textOf(body['apiKey']) ?? '',
      maxToolCalls: numberOf(body['maxToolCalls']) ?? 0,
      allowApiUsage: body['allowApiUsage'] === true,
      allowApiWrite: body['allowApiWrite'] === true,
      allowApiDelete: body['allowApiDelete'] === true,
      ...(approval === undefined ? {} : { approval }),
    },
    providers: records(body['providers']).flatMap(providerOf),
    apiKeys: textsOf(body['apiKeys']),
    warnings: textsOf(body['warnings']),
  };
}

export function catalogOf(body: unknown): CatalogState | undefined {
  if (!isRecord(body)) return undefined;
  return {
    state: textOf(body['state']) ?? '',
    operations: numberOf(body['operations']) ?? 0,
    sources: records(body['sources']).map(sourceOf),
  };
}

/** The settings that differ from those saved: only these are sent, so that another person's change to others stays. */
export function changes(saved: Settings, wanted: Settings): Partial<Settings> {
  const names = Object.keys(wanted) as (keyof Settings)[];
  return Object.fromEntries(names.filter((name) => wanted[name] !== saved[name]).map((name) => [name, wanted[name]]));
}

export function isChanged(saved: Settings, wanted: Settings): boolean {
  return Object.keys(changes(saved, wanted)).length > 0;
}

export function isWholeNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 100;
}

/** The choices of a menu, with the one in effect even where it no longer exists. */
export function withCurrent<T>(all: readonly T[], current: T, same: (one: T) => boolean): readonly T[] {
  return all.some(same) ? all : [...all, current];
}

function providerOf(provider: Record<string, unknown>): Provider[] {
  const name = textOf(provider['name']);
  if (name === undefined) return [];
  return [{ name, label: textOf(provider['label']) ?? name, configured: provider['configured'] !== false }];
}

function sourceOf(source: Record<string, unknown>): CatalogSource {
  const loadedAt = textOf(source['loadedAt']);
  const error = textOf(source['error']);
  return {
    id: textOf(source['id']) ?? '',
    operations: numberOf(source['operations']) ?? 0,
    ...(loadedAt === undefined ? {} : { loadedAt }),
    ...(error === undefined ? {} : { error }),
  };
}

function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
