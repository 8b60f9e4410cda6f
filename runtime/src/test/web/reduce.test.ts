import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgUiEvent } from '../../main/web/agui/events.ts';
import { endTurn, failTurn, reduce } from '../../main/web/conversation/reduce.ts';
import { answerOf, beforeTurn, emptyConversation, isRunning, lastTurn, sourcesBeside, startTurn, userMessages } from '../../main/web/conversation/state.ts';

const asked = startTurn(emptyConversation('t'), 'u1', 'How many?');
const after = (...events: AgUiEvent[]) => events.reduce(reduce, asked);
const turnAfter = (...events: AgUiEvent[]) => lastTurn(after(...events));

const started: AgUiEvent = { type: 'RUN_STARTED', threadId: 't', runId: 'r' };
const finished: AgUiEvent = { type: 'RUN_FINISHED', threadId: 't', runId: 'r', outcome: { type: 'success' } };
const called: AgUiEvent[] = [
  { type: 'TOOL_CALL_START', toolCallId: 'c', toolCallName: 'search' },
  { type: 'TOOL_CALL_ARGS', toolCallId: 'c', delta: '{"que' },
  { type: 'TOOL_CALL_ARGS', toolCallId: 'c', delta: 'ry":"x"}' },
  { type: 'TOOL_CALL_END', toolCallId: 'c' },
];
const result: AgUiEvent = { type: 'TOOL_CALL_RESULT', toolCallId: 'c', content: 'found' };
const outcome = (value: object): AgUiEvent => ({ type: 'CUSTOM', name: 'gateway-assistant.step', value: { toolCallId: 'c', ...value } });
const said: AgUiEvent[] = [
  { type: 'TEXT_MESSAGE_START', messageId: 'm' },
  { type: 'TEXT_MESSAGE_CONTENT', messageId: 'm', delta: 'Three' },
  { type: 'TEXT_MESSAGE_CONTENT', messageId: 'm', delta: ' hundred' },
];

test('never changes an earlier conversation', () => {
  const before = JSON.stringify(asked);

  after(started, ...called, result, outcome({ ok: true }), ...said, finished);

  assert.equal(JSON.stringify(asked), before);
});

test('keeps what the server wants a person to know', () => {
  const notice = { kind: 'thread-lost', message: 'Gone.' };

  const turn = turnAfter(started, { type: 'CUSTOM', name: 'gateway-assistant.notice', value: notice });

  assert.deepEqual(turn?.notices, [notice]);
});

test('collects words and steps in the order they came', () => {
  const turn = turnAfter(started, ...called, result, outcome({ ok: true, durationMs: 12 }), ...said, finished);

  assert.deepEqual(turn?.items, [
    { kind: 'step', id: 'c', tool: 'search', args: '{"query":"x"}', state: 'ok', result: 'found', durationMs: 12 },
    { kind: 'said', id: 'm', text: 'Three hundred', complete: true },
  ]);
  assert.deepEqual(turn?.state, { kind: 'done' });
  assert.equal(turn && answerOf(turn), 'Three hundred');
});

test('shows a failed step as failed, with its reason', () => {
  const turn = turnAfter(started, ...called, result, outcome({ ok: false, error: 'Refused: writing is off', durationMs: 1 }));

  assert.equal(turn?.items[0]?.kind === 'step' && turn.items[0].state, 'failed');
  assert.equal(turn?.items[0]?.kind === 'step' && turn.items[0].error, 'Refused: writing is off');
});

test('keeps a step running until its outcome is known, and ends it with the run', () => {
  const running = turnAfter(started, ...called, result);
  const ended = turnAfter(started, ...called, result, finished);
  const withoutResult = turnAfter(started, ...called, finished);

  assert.deepEqual([running, ended, withoutResult].map((it) => it?.items[0]?.kind === 'step' && it.items[0].state), ['running', 'ok', 'stopped']);
});

test('tells interleaved messages and calls apart', () => {
  const turn = turnAfter(
    started,
    { type: 'TEXT_MESSAGE_START', messageId: 'a' },
    { type: 'TOOL_CALL_START', toolCallId: 'c', toolCallName: 'doc' },
    { type: 'TEXT_MESSAGE_CONTENT', messageId: 'a', delta: 'A' },
    { type: 'TOOL_CALL_START', toolCallId: 'd', toolCallName: 'doc' },
    { type: 'TOOL_CALL_ARGS', toolCallId: 'd', delta: 'D' },
    { type: 'TOOL_CALL_ARGS', toolCallId: 'c', delta: 'C' },
  );

  assert.deepEqual(turn?.items.map((item) => (item.kind === 'said' ? item.text : item.args)), ['A', 'C', 'D']);
});

test('explains a run error by its code', () => {
  const kinds = ['provider_error', 'provider_timeout', 'rate_limited', 'disabled', 'internal', 'something_new'].map((code) => {
    const state = turnAfter(started, { type: 'RUN_ERROR', message: 'm', code })?.state;
    return state?.kind === 'failed' && state.problem.kind;
  });

  assert.deepEqual(kinds, ['provider', 'timeout', 'rate-limited', 'disabled', 'failed', 'failed']);
});

test('keeps what was said before a run error', () => {
  const turn = turnAfter(started, ...said, { type: 'RUN_ERROR', message: 'm', code: 'provider_error' });

  assert.deepEqual(turn?.items, [{ kind: 'said', id: 'm', text: 'Three hundred', complete: true }]);
});

test('ignores what comes after the end', () => {
  const ended = after(started, finished);

  assert.equal(said.reduce(reduce, ended), ended);
  assert.equal(failTurn(ended, { kind: 'cut' }), ended);
});

test('waits when the run asks for approval, and stops when it was cancelled', () => {
  const interrupts = [{ id: 'i', reason: 'tool_call', toolCallId: 'c' }];
  const waiting = turnAfter(started, ...called, { ...finished, outcome: { type: 'interrupt', interrupts } } as AgUiEvent);
  const cancelled = turnAfter(started, { ...finished, outcome: { type: 'cancelled' } } as AgUiEvent);

  assert.deepEqual(waiting?.state, { kind: 'waiting', interrupts });
  assert.deepEqual(cancelled?.state, { kind: 'stopped' });
});

test('takes over the model and the sources', () => {
  const conversation = after(
    started,
    { type: 'CUSTOM', name: 'gateway-assistant.model', value: { provider: 'built-in', builtIn: true, label: 'Built-in' } },
    { type: 'CUSTOM', name: 'gateway-assistant.sources', value: [{ title: 'Manual', url: '/m' }, { url: '/n' }, 'x', {}] },
    { type: 'CUSTOM', name: 'somebody.else', value: null },
  );

  assert.equal(conversation.model?.builtIn, true);
  assert.deepEqual(lastTurn(conversation)?.sources, [{ title: 'Manual', url: '/m' }, { title: '/n', url: '/n' }]);
});

test('leaves out the sources that the answer links to', () => {
  const sources = ['/docs/a', '/docs/ab', 'https://docs.example/c', '/docs/d', '/docs/e#f'].map((url) => ({ title: url, url }));
  const words = 'See [A](/docs/ab), https://docs.example/c, `/docs/d` and <https://docs.example/cd>, [E](/docs/e#f "F").';
  const turn = turnAfter(started, { type: 'CUSTOM', name: 'gateway-assistant.sources', value: sources },
    { type: 'TEXT_MESSAGE_START', messageId: 'm' }, { type: 'TEXT_MESSAGE_CONTENT', messageId: 'm', delta: words });

  assert.ok(turn);
  assert.deepEqual(sourcesBeside(turn).map(({ url }) => url), ['/docs/a', '/docs/d']);
});

test('ends the open parts of a stopped turn', () => {
  const stopped = endTurn(after(started, ...called, ...said), { kind: 'stopped' });

  assert.equal(isRunning(stopped), false);
  assert.deepEqual(lastTurn(stopped)?.items.map((item) => (item.kind === 'said' ? item.complete : item.state)), ['stopped', true]);
});

test('goes back to before a question', () => {
  const two = startTurn(reduce(after(started), finished), 'u2', 'And keys?');

  assert.deepEqual(userMessages(beforeTurn(two, 'u2')).map((message) => message.id), ['u1']);
  assert.deepEqual(userMessages(two).map((message) => message.id), ['u1', 'u2']);
  assert.equal(beforeTurn(two, 'unknown'), two);
});

test('lists no earlier question that the server never took up', () => {
  const refused = failTurn(asked, { kind: 'offline' });
  const answered = reduce(after(started), finished);

  assert.deepEqual(userMessages(startTurn(refused, 'u2', 'q')).map((message) => message.id), ['u2']);
  assert.deepEqual(userMessages(startTurn(answered, 'u2', 'q')).map((message) => message.id), ['u1', 'u2']);
});
