import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, lastTurn } from '../../main/web/conversation/state.ts';
import { finished, frame, json, kindOf, sessionWith, started, stream, words, until, type Handler } from './session-rig.ts';

test('sends an AG-UI request with the page, and shows the streamed answer', async () => {
  const { session, requests } = sessionWith({ chat: () => stream(started, words('Three'), finished) });

  await session.ask('How many?');

  const turn = lastTurn(session.conversation);
  assert.equal(turn && answerOf(turn), 'Three');
  assert.equal(requests[0]?.accept, 'text/event-stream');
  assert.deepEqual(requests[0]?.body, {
    threadId: 'id1',
    runId: 'id3',
    protocolVersion: '1.0',
    state: {},
    messages: [{ id: 'id2', role: 'user', content: 'How many?' }],
    tools: [],
    context: [{ description: 'page', value: 'http://host/routes Routes' }],
    forwardedProps: {},
  });
});

test('asks for one JSON answer when streaming is off', async () => {
  const { session, requests, memory } = sessionWith({ chat: () => json(200, { outcome: 'success', text: 'Three', steps: [] }) });
  memory.choose({ streaming: false });

  await session.ask('How many?');

  assert.equal(requests[0]?.accept, 'application/json');
  assert.equal(kindOf(session), 'done');
});

test('explains every refusal of the server, and keeps the question', async () => {
  const cases: [Handler | undefined, string][] = [
    [undefined, 'offline'],
    [() => json(401, {}), 'signed-out'],
    [() => json(499, {}), 'signed-out'],
    [() => new Response('<form>', { headers: { 'content-type': 'text/html' } }), 'signed-out'],
    [() => json(403, { error: 'forbidden', message: 'm' }), 'forbidden'],
    [() => json(403, { error: 'disabled', message: 'm' }), 'disabled'],
    [() => json(404, {}), 'gone'],
    [() => json(409, { error: 'busy', message: 'm' }), 'busy'],
    [() => json(429, { error: 'rate_limited', message: 'm', retryAfterSeconds: 5 }), 'rate-limited'],
    [() => new Response('oops', { status: 502 }), 'failed'],
    [() => stream(started, words('Half')), 'cut'],
    [() => stream(started, 'data: garbage\n\n'), 'cut'],
    [() => stream(), 'cut'],
    [() => stream(frame({ type: 'RUN_ERROR', message: 'm', code: 'provider_error' })), 'provider'],
  ];

  for (const [chat, kind] of cases) {
    const { session } = sessionWith(chat ? { chat } : {});
    await session.ask('How many?');
    assert.equal(kindOf(session), kind);
    assert.equal(lastTurn(session.conversation)?.question, 'How many?');
  }
});

test('says when a rate-limited question may be asked again', async () => {
  const { session } = sessionWith({ chat: () => json(429, { error: 'rate_limited', message: 'm', retryAfterSeconds: 5 }) });
  const before = Date.now();

  await session.ask('q');

  const state = lastTurn(session.conversation)?.state;
  const retryAt = state?.kind === 'failed' && state.problem.kind === 'rate-limited' ? (state.problem.retryAt ?? 0) : 0;
  assert.ok(retryAt >= before + 5_000 && retryAt <= Date.now() + 5_000);
});

test('offers nothing to those who may not use it', async () => {
  for (const status of [() => json(401, {}), () => json(403, {}), () => json(200, { enabled: false }), () => new Response('<html>', { headers: { 'content-type': 'text/html' } })]) {
    const { session, requests } = sessionWith({ status });
    await session.connect();
    assert.equal(session.status, undefined);
    assert.equal(requests.length, 1);
  }
});

test('disappears when it is switched off in the middle', async () => {
  const { session } = sessionWith({ status: () => json(200, { enabled: true }), chat: () => json(403, { error: 'disabled' }) });
  await session.connect();
  assert.notEqual(session.status, undefined);

  await session.ask('q');

  assert.equal(session.status, undefined);
});

test('asks for no thread before there was a question', async () => {
  const { session, requests } = sessionWith({ status: () => json(200, { enabled: true }) });

  await session.connect();

  assert.deepEqual(requests.map((request) => request.path), ['/assistant/status']);
});

test('restores the conversation of this tab', async () => {
  const { session } = sessionWith(
    {
      status: () => json(200, { enabled: true }),
      'GET thread': () => json(200, { threadId: 'old', busy: false, messages: [{ id: 'u', role: 'user', content: 'Earlier' }] }),
    },
    'old',
  );

  await session.connect();

  assert.equal(session.conversation.threadId, 'old');
  assert.equal(session.conversation.turns[0]?.question, 'Earlier');
});

test('starts afresh when the thread has gone', async () => {
  const { session, tab } = sessionWith({ status: () => json(200, { enabled: true }), 'GET thread': () => json(404, {}) }, 'old');

  await session.connect();

  assert.deepEqual(session.conversation.turns, []);
  assert.notEqual(session.conversation.threadId, 'old');
  assert.equal(tab.items.has('gateway-assistant.thread'), false);
});

test('stores the id of the thread in the tab, and not a word of it', async () => {
  const { session, tab } = sessionWith({ chat: () => stream(started, words('Secret answer'), finished) });

  await session.ask('secret question');

  assert.deepEqual([...tab.items], [['gateway-assistant.thread', 'id1']]);
});

test('stops at once, tells the server, and shows nothing that comes later', async () => {
  let send: (text: string) => void = () => undefined;
  const { session, requests } = sessionWith({
    'POST thread': () => new Response(null, { status: 204 }),
    chat: () =>
      new Response(
        new ReadableStream({
          start: (controller) => {
            send = (text) => controller.enqueue(new TextEncoder().encode(text));
            send(started + words('One'));
          },
        }),
        { headers: { 'content-type': 'text/event-stream' } },
      ),
  });
  const asking = session.ask('q');
  await until(() => lastTurn(session.conversation)?.items.length === 1);

  send(words('Two'));
  session.stop();
  await asking;

  assert.equal(kindOf(session), 'stopped');
  assert.equal(lastTurn(session.conversation)?.items.length, 1);
  assert.deepEqual(requests.map((request) => `${request.method} ${request.path}`), ['POST /assistant/chat', 'POST /assistant/threads/id1/stop']);
  assert.deepEqual(requests[1]?.body, {});
});

test('asks the next question only when the server has stopped the last', async () => {
  const order: string[] = [];
  const { session } = sessionWith({
    'POST thread': async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      order.push('stopped');
      return new Response(null, { status: 204 });
    },
    chat: () => {
      order.push('asked');
      return order.length === 1
        ? new Response(new ReadableStream({ start: () => undefined }), { headers: { 'content-type': 'text/event-stream' } })
        : stream(started, finished);
    },
  });
  const first = session.ask('one');
  await until(() => order.length === 1);
  session.stop();

  await session.ask('two');
  await first;

  assert.deepEqual(order, ['asked', 'stopped', 'asked']);
  assert.equal(kindOf(session), 'done');
});

test('retries under a new id, without the failed question', async () => {
  let calls = 0;
  const { session, requests } = sessionWith({ chat: () => (++calls === 2 ? json(502, {}) : stream(started, words('ok'), finished)) });
  await session.ask('one');
  await session.ask('two');

  await session.retry(lastTurn(session.conversation)?.id ?? '');

  const ids = requests.map((request) => (request.body as { messages: { id: string }[] }).messages.map((message) => message.id));
  assert.equal(ids[2]?.length, 2);
  assert.equal(ids[2]?.[0], ids[0]?.[0]);
  assert.notEqual(ids[2]?.[1], ids[1]?.[1]);
  assert.deepEqual(session.conversation.turns.map((turn) => [turn.question, turn.state.kind]), [['one', 'done'], ['two', 'done']]);
});

test('asks in a new thread when the server no longer has this one', async () => {
  let calls = 0;
  const { session, requests } = sessionWith({ chat: () => (++calls === 1 ? json(404, {}) : stream(started, finished)) });
  await session.ask('q');

  await session.retry(lastTurn(session.conversation)?.id ?? '');

  const threads = requests.map((request) => (request.body as { threadId: string }).threadId);
  assert.notEqual(threads[0], threads[1]);
  assert.equal(kindOf(session), 'done');
});

test('clears the thread on the server and starts another', async () => {
  const { session, requests, tab } = sessionWith({
    chat: () => stream(started, finished),
    'DELETE thread': () => new Response(null, { status: 204 }),
  });
  await session.ask('q');
  const before = session.conversation.threadId;

  session.clear();

  assert.deepEqual(session.conversation.turns, []);
  assert.notEqual(session.conversation.threadId, before);
  assert.equal(tab.items.has('gateway-assistant.thread'), false);
  await until(() => requests.some((request) => request.method === 'DELETE' && request.path.endsWith(before)));
});

test('takes no second question while one is being answered', async () => {
  const { session, requests } = sessionWith({ chat: () => stream(started, finished) });

  await Promise.all([session.ask('one'), session.ask('two')]);

  assert.equal(requests.length, 1);
});

test('says that an earlier conversation has gone', async () => {
  const { session } = sessionWith({ status: () => json(200, { suggestions: [] }), 'GET thread': () => json(404, {}) }, 't');

  await session.connect();

  assert.equal(session.conversation.lost, 'conversation');
  assert.equal(session.conversation.turns.length, 0);
});

test('shows nothing that was said to the person who was logged in before', async () => {
  let id = 'anna';
  const { session, tab, memory } = sessionWith({
    status: () => (id === '' ? json(401, {}) : json(200, { enabled: true, user: { id } })),
    chat: () => stream(started, words('The key is k1'), finished),
  });
  await session.connect();
  await session.ask('Which key has the shop?');
  memory.rememberDraft('And which');

  for (id of ['', 'anna']) await session.connect();
  assert.equal(session.conversation.turns.length, 1);
  assert.equal(memory.draft(), 'And which');

  for (id of ['', 'boris']) await session.connect();
  assert.deepEqual(session.conversation.turns, []);
  assert.equal(tab.items.get('gateway-assistant.thread'), undefined);
  assert.equal(memory.draft(), '');
});

test('ends the answer to somebody who is no longer logged in', async () => {
  let id = 'anna';
  const { session } = sessionWith({
    status: () => json(200, { enabled: true, user: { id } }),
    chat: ({ signal }) => new Response(new ReadableStream({
      start: (out) => {
        out.enqueue(new TextEncoder().encode(started + words('Half')));
        signal.addEventListener('abort', () => out.error(signal.reason));
      },
    }), { headers: { 'content-type': 'text/event-stream' } }),
  });
  await session.connect();
  const asked = session.ask('Which keys are there?');
  await until(() => session.conversation.turns[0]?.items.length === 1);

  id = 'boris';
  await session.connect();
  await asked;

  assert.deepEqual(session.conversation.turns, []);
});
