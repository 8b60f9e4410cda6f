import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyAnswer } from '../../main/web/conversation/answer.ts';
import { restore } from '../../main/web/conversation/restore.ts';
import type { Thread } from '../../main/web/server/client.ts';
import { emptyConversation, isRunning, lastTurn, startTurn } from '../../main/web/conversation/state.ts';

const thread = (messages: readonly unknown[], busy = false): Thread => ({ messages, busy, feedback: {}, stopped: [], interrupts: [] });
const remembered = [
  { id: 'u1', role: 'user', content: 'How many?' },
  { id: 'a1', role: 'assistant', toolCalls: [{ id: 'c', type: 'function', function: { name: 'search', arguments: '{"query":"x"}' } }] },
  { id: 't1', role: 'tool', toolCallId: 'c', content: 'found' },
  { id: 'a2', role: 'assistant', content: 'Three.' },
  { id: 'u2', role: 'user', content: 'And keys?' },
  { id: 'a3', role: 'assistant', toolCalls: [{ id: 'd', type: 'function', function: { name: 'execute', arguments: '{}' } }] },
  { id: 't2', role: 'tool', toolCallId: 'd', content: 'Refused', error: 'Refused' },
];

test('restores questions, steps and answers', () => {
  const conversation = restore('t', thread(remembered));

  assert.deepEqual(conversation.turns.map((turn) => [turn.question, turn.state.kind]), [['How many?', 'done'], ['And keys?', 'done']]);
  assert.deepEqual(conversation.turns[0]?.items, [
    { kind: 'step', id: 'c', tool: 'search', args: '{"query":"x"}', state: 'ok', result: 'found' },
    { kind: 'said', id: 'a2', text: 'Three.', complete: true },
  ]);
  assert.equal(conversation.turns[1]?.items[0]?.kind === 'step' && conversation.turns[1].items[0].state, 'failed');
});

test('shows the last question as running while the thread is busy', () => {
  assert.equal(isRunning(restore('t', thread(remembered, true))), true);
  assert.equal(isRunning(restore('t', thread([], true))), false);
});

test('shows what was thought of an answer', () => {
  const { turns } = restore('t', { ...thread(remembered), feedback: { u1: { rating: 'down', comment: 'c' }, other: { rating: 'up' } } });

  assert.deepEqual(turns.map((turn) => turn.feedback), [{ rating: 'down', comment: 'c' }, undefined]);
});

test('says why a step failed in words, and that an answer was stopped', () => {
  const dropped = JSON.stringify({ make: { error: 'not sent: dropped' }, drop: { error: 'not sent: dropped' }, other: 7 });
  const messages = [...remembered.slice(4, 6), { id: 't2', role: 'tool', toolCallId: 'd', content: dropped, error: dropped }];

  const turn = lastTurn(restore('t', { ...thread(messages), stopped: ['u2'] }));

  assert.equal(turn?.state.kind, 'stopped');
  assert.equal(turn.items[0]?.kind === 'step' && turn.items[0].error, 'not sent: dropped');
});

test('survives messages it does not understand', () => {
  const conversation = restore('t', thread([null, 7, { role: 'tool' }, { role: 'assistant', content: 'orphan' }, { role: 'system', content: 's' }]));

  assert.deepEqual(conversation.turns, []);
});

const asked = startTurn(emptyConversation('t'), 'u', 'q');

test('shows an answer that came at once with its steps', () => {
  const turn = lastTurn(applyAnswer(asked, {
    outcome: 'success',
    text: 'Three.',
    steps: [
      { tool: 'execute', arguments: { requests: [] }, ok: true, durationMs: 4, result: { a: 1 } },
      { tool: 'execute', arguments: '{"x":1}', ok: false, durationMs: 1, result: 'Refused' },
    ],
  }));

  assert.deepEqual(turn?.items.map((item) => (item.kind === 'step' ? [item.args, item.state, item.result] : item.text)), [
    ['{"requests":[]}', 'ok', '{"a":1}'],
    ['{"x":1}', 'failed', 'Refused'],
    'Three.',
  ]);
  assert.equal(turn?.state.kind, 'done');
});

test('shows the error of an answer that came at once', () => {
  const kindOf = (answer: Record<string, unknown>) => {
    const state = lastTurn(applyAnswer(asked, answer))?.state;
    return state?.kind === 'failed' ? state.problem.kind : state?.kind;
  };

  assert.equal(kindOf({ outcome: 'error', error: { code: 'provider_timeout', message: 'm' } }), 'timeout');
  assert.equal(kindOf({ outcome: 'error', error: 'rate_limited', message: 'm' }), 'rate-limited');
  assert.equal(kindOf({ outcome: 'error' }), 'failed');
  assert.equal(kindOf({ outcome: { type: 'cancelled' } }), 'stopped');
});
