import assert from 'node:assert/strict';
import { Memory } from '../../main/web/browser/storage.ts';
import { AssistantSession } from '../../main/web/conversation/session.ts';
import { lastTurn } from '../../main/web/conversation/state.ts';
import { AssistantClient } from '../../main/web/server/client.ts';

export type Handler = (request: Request) => Response | Promise<Response>;

export const frame = (event: object): string => `data: ${JSON.stringify(event)}\n\n`;
export const started = frame({ type: 'RUN_STARTED', threadId: 't', runId: 'r' });
export const finished = frame({ type: 'RUN_FINISHED', threadId: 't', runId: 'r' });
export const words = (text: string): string =>
  frame({ type: 'TEXT_MESSAGE_START', messageId: text }) + frame({ type: 'TEXT_MESSAGE_CONTENT', messageId: text, delta: text });

export const json = (status: number, body: unknown): Response => Response.json(body, { status });
export const stream = (...parts: string[]): Response => new Response(parts.join(''), { headers: { 'content-type': 'text/event-stream' } });

class FakeStorage {
  readonly items = new Map<string, string>();
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.items.set(key, value);
  removeItem = (key: string): void => void this.items.delete(key);
}

/** A session against a server that answers with the handler named like the last part of the path. */
export function sessionWith(handlers: Record<string, Handler>, threadId?: string) {
  const requests: { method: string; path: string; accept: string | null; body: unknown }[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const path = new URL(request.url).pathname;
    const text = await request.clone().text();
    requests.push({ method: request.method, path, accept: request.headers.get('accept'), body: text === '' ? undefined : JSON.parse(text) });
    const key = path.startsWith('/assistant/threads/') ? `${request.method} thread` : path.split('/').at(-1);
    const handler = handlers[key ?? ''];
    if (!handler) throw new TypeError('connection refused');
    return handler(request);
  };
  const tab = new FakeStorage();
  const browser = new FakeStorage();
  if (threadId) tab.setItem('gateway-assistant.thread', threadId);
  const memory = new Memory(tab as unknown as Storage, browser as unknown as Storage);
  let ids = 0;
  const surroundings = { context: () => [{ description: 'page', value: 'http://host/routes Routes' }], newId: () => `id${++ids}`, changed: () => undefined };
  const client = new AssistantClient(new URL('http://host/assistant/'), fetch as typeof globalThis.fetch);
  return { session: new AssistantSession(client, memory, surroundings), requests, tab, memory };
}

export const kindOf = (session: AssistantSession): string | undefined => {
  const state = lastTurn(session.conversation)?.state;
  return state?.kind === 'failed' ? state.problem.kind : state?.kind;
};

export async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 5));
  assert.ok(condition());
}
