export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value that `text` is the JSON of, or undefined. */
export function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Deeper lines would be blanks above all: a megabyte of them for each kilobyte of text. */
const DEEPEST = 50;
const LONGEST = 100_000;

/** JSON for people to read: indented, unless that would be more than a browser can show. */
export function indented(value: unknown, compact: string = JSON.stringify(value)): string {
  return compact.length > LONGEST || isDeeper(value, DEEPEST) ? compact : JSON.stringify(value, null, 2);
}

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((within) => isDeeper(within, depth - 1));
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The texts of a list; nothing of anything else. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
