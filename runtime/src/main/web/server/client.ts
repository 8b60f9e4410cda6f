import { MalformedEvent, parseEvent, type AgUiEvent, type Interrupt } from '../agui/events.ts';
import { isRecord, numberOf, textOf, textsOf } from '../agui/json.ts';
import type { RunRequest } from '../agui/request.ts';
import { interruptsOf } from '../approval/plan.ts';
import { SseParser } from '../agui/sse.ts';
import { AssistantProblem, problemOfStatus, type ErrorBody, type Problem } from '../conversation/problem.ts';
import type { Feedback } from '../conversation/state.ts';
import { statusOf, type Status } from './status.ts';

/** Three missed heartbeats: the connection is dead even if nobody said so. */
const SILENCE_MS = 50_000;

export interface Thread {
  readonly busy: boolean;
  readonly messages: readonly unknown[];
  /** Questions whose answer was stopped. */
  readonly stopped: readonly string[];
  /** What the person thinks of answers, by the id of the question. */
  readonly feedback: Readonly<Record<string, Feedback>>;
  /** What the last question waits for. */
  readonly interrupts: readonly Interrupt[];
}

/**
 * The assistant's HTTP interface. Every method rejects with an AssistantProblem when the server refuses or cannot be
 * reached, and with the signal's AbortError when aborted.
 */
export class AssistantClient {
  constructor(
    private readonly base: URL,
    private readonly fetch: typeof globalThis.fetch,
  ) {}

  async status(): Promise<Status | undefined> {
    return statusOf(await this.#json('status', {}));
  }

  async thread(id: string): Promise<Thread> {
    const body = await this.#json(`threads/${encodeURIComponent(id)}`, {});
    return {
      busy: body['busy'] === true,
      messages: Array.isArray(body['messages']) ? body['messages'] : [],
      stopped: textsOf(body['stopped']),
      feedback: feedbackOf(body['feedback']),
      interrupts: interruptsOf(body['interrupts']),
    };
  }

  async clear(id: string): Promise<void> {
    await this.#send(`threads/${encodeURIComponent(id)}`, { method: 'DELETE', keepalive: true });
  }

  async stop(id: string): Promise<void> {
    // Without a JSON body the server takes a POST for one of another site's forms.
    const headers = { 'Content-Type': 'application/json' };
    await this.#send(`threads/${encodeURIComponent(id)}/stop`, { method: 'POST', headers, body: '{}', keepalive: true });
  }

  /** Tells what a person thinks of the answer to one of their questions. */
  async rate(threadId: string, messageId: string, feedback: Feedback): Promise<void> {
    const headers = { 'Content-Type': 'application/json' };
    await this.#send('feedback', { method: 'POST', headers, body: JSON.stringify({ threadId, messageId, ...feedback }) });
  }

  /** The whole answer at once. */
  async ask(request: RunRequest, signal: AbortSignal): Promise<Record<string, unknown>> {
    return this.#json('chat', post(request, 'application/json', signal));
  }

  /** The events of a run, in batches as they arrive. Ends when the stream does, whole or cut. */
  async *stream(request: RunRequest, signal: AbortSignal): AsyncGenerator<AgUiEvent[]> {
    const response = await this.#send('chat', post(request, 'text/event-stream', signal));
    requireType(response, 'text/event-stream');
    const parser = new SseParser();
    for await (const chunk of chunks(response, signal)) {
      yield parser.push(chunk).map(readEvent).filter((event) => event !== undefined);
    }
  }

  async #json(path: string, init: RequestInit): Promise<Record<string, unknown>> {
    const response = await this.#send(path, init);
    requireType(response, 'application/json');
    const body: unknown = await response.json().catch((cause: unknown) => rethrowAbort(cause, { kind: 'cut' }));
    return isRecord(body) ? body : {};
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const headers = { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest', ...init.headers };
    const response = await this.fetch(new URL(path, this.base), { credentials: 'same-origin', ...init, headers }).catch(
      (cause: unknown) => rethrowAbort(cause, { kind: 'offline' }),
    );
    if (response.ok) return response;
    throw new AssistantProblem(problemOfStatus(response.status, await errorBody(response), Date.now()));
  }
}

function post(request: RunRequest, accept: string, signal: AbortSignal): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: accept },
    body: JSON.stringify(request),
    signal,
  };
}

function feedbackOf(value: unknown): Record<string, Feedback> {
  const given = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(given.flatMap(([id, said]) => {
    const { rating, comment } = isRecord(said) ? said : {};
    if (rating !== 'up' && rating !== 'down') return [];
    return [[id, typeof comment === 'string' ? { rating, comment } : { rating }]];
  }));
}

/** A page instead of data is the login form that a session's end was redirected to. */
function requireType(response: Response, type: string): void {
  const actual = response.headers.get('content-type') ?? '';
  if (actual.startsWith(type)) return;
  throw new AssistantProblem({ kind: actual.startsWith('text/html') ? 'signed-out' : 'failed' });
}

async function errorBody(response: Response): Promise<ErrorBody> {
  const body: unknown = await response.json().catch(() => undefined);
  if (!isRecord(body)) return {};
  const error = textOf(body['error']);
  const message = textOf(body['message']);
  const retryAfterSeconds = numberOf(body['retryAfterSeconds']) ?? numberOf(Number(response.headers.get('retry-after') ?? NaN));
  return {
    ...(error === undefined ? {} : { error }),
    ...(message === undefined ? {} : { message }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

async function* chunks(response: Response, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const quit = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', quit);
  try {
    for (;;) {
      const { done, value } = await unlessSilent(reader.read()).catch((cause: unknown) => rethrowAbort(cause, { kind: 'cut' }));
      if (done || signal.aborted) return;
      yield value;
    }
  } finally {
    signal.removeEventListener('abort', quit);
    quit();
  }
}

function unlessSilent<T>(read: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AssistantProblem({ kind: 'cut' })), SILENCE_MS);
  });
  return Promise.race([read, silence]).finally(() => clearTimeout(timer));
}

function readEvent(data: string): AgUiEvent | undefined {
  try {
    return parseEvent(data);
  } catch (cause) {
    if (cause instanceof MalformedEvent) throw new AssistantProblem({ kind: 'cut' });
    throw cause;
  }
}

function rethrowAbort(cause: unknown, problem: Problem): never {
  if (cause instanceof Error && cause.name === 'AbortError') throw cause;
  throw new AssistantProblem(problem);
}
