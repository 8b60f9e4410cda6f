import { isRecord } from './json.ts';

/** A person has to decide before the run goes on. */
export interface Interrupt {
  readonly id: string;
  readonly reason: string;
  readonly message?: string;
  readonly toolCallId?: string;
  readonly expiresAt?: string;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

export type Outcome =
  | { readonly type: 'success' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'interrupt'; readonly interrupts: readonly Interrupt[] };

/** The events of AG-UI 1.0 that the panel shows. */
export type AgUiEvent =
  | { readonly type: 'RUN_STARTED'; readonly threadId: string; readonly runId: string }
  | { readonly type: 'RUN_FINISHED'; readonly threadId: string; readonly runId: string; readonly outcome?: Outcome }
  | { readonly type: 'RUN_ERROR'; readonly message: string; readonly code?: string; readonly retryAfterSeconds?: number }
  | { readonly type: 'TEXT_MESSAGE_START'; readonly messageId: string }
  | { readonly type: 'TEXT_MESSAGE_CONTENT'; readonly messageId: string; readonly delta: string }
  | { readonly type: 'TEXT_MESSAGE_END'; readonly messageId: string }
  | { readonly type: 'TOOL_CALL_START'; readonly toolCallId: string; readonly toolCallName: string }
  | { readonly type: 'TOOL_CALL_ARGS'; readonly toolCallId: string; readonly delta: string }
  | { readonly type: 'TOOL_CALL_END'; readonly toolCallId: string }
  | { readonly type: 'TOOL_CALL_RESULT'; readonly toolCallId: string; readonly content: string }
  | { readonly type: 'CUSTOM'; readonly name: string; readonly value: unknown };

type Known = { [E in AgUiEvent as E['type']]: readonly (keyof E & string)[] };

const TEXT_FIELDS: Known = {
  RUN_STARTED: ['threadId', 'runId'],
  RUN_FINISHED: ['threadId', 'runId'],
  RUN_ERROR: ['message'],
  TEXT_MESSAGE_START: ['messageId'],
  TEXT_MESSAGE_CONTENT: ['messageId', 'delta'],
  TEXT_MESSAGE_END: ['messageId'],
  TOOL_CALL_START: ['toolCallId', 'toolCallName'],
  TOOL_CALL_ARGS: ['toolCallId', 'delta'],
  TOOL_CALL_END: ['toolCallId'],
  TOOL_CALL_RESULT: ['toolCallId', 'content'],
  CUSTOM: ['name'],
};

/** A frame that is no event of the protocol: the stream cannot be trusted from here on. */
export class MalformedEvent extends Error {}

/** The event in a frame's data, or undefined for a type that the panel does not show. */
export function parseEvent(data: string): AgUiEvent | undefined {
  const value = parse(data);
  const fields = Object.hasOwn(TEXT_FIELDS, value.type) ? TEXT_FIELDS[value.type as AgUiEvent['type']] : undefined;
  if (!fields) return undefined;
  const missing = fields.find((field) => typeof value[field] !== 'string');
  if (missing) throw new MalformedEvent(`${value.type} without ${missing}`);
  return value as unknown as AgUiEvent;
}

function parse(data: string): Record<string, unknown> & { type: string } {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch (cause) {
    throw new MalformedEvent('not JSON', { cause });
  }
  if (!isRecord(value) || typeof value['type'] !== 'string') throw new MalformedEvent('no event type');
  return value as Record<string, unknown> & { type: string };
}
