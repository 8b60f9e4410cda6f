export interface UserMessage {
  readonly id: string;
  readonly role: 'user';
  readonly content: string;
}

/** What became of an interrupt, for the run that goes on after it. */
export type Resume =
  | { readonly interruptId: string; readonly status: 'resolved'; readonly payload: unknown }
  | { readonly interruptId: string; readonly status: 'cancelled' };

/** What `POST chat` takes. The server owns the thread: only the ids of earlier messages matter, and the last one's text. */
export interface RunRequest {
  readonly threadId: string;
  readonly runId: string;
  readonly protocolVersion: '1.0';
  readonly state: Readonly<Record<string, never>>;
  readonly messages: readonly UserMessage[];
  readonly tools: readonly never[];
  readonly context: readonly { readonly description: string; readonly value: string }[];
  readonly forwardedProps: Readonly<Record<string, never>>;
  readonly resume?: readonly Resume[];
}

export function runRequest(
  threadId: string, runId: string, messages: readonly UserMessage[], context: RunRequest['context'],
): RunRequest {
  return {
    threadId,
    runId,
    protocolVersion: '1.0',
    state: {},
    messages,
    tools: [],
    context,
    forwardedProps: {},
  };
}
