import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyAnswer } from '../../main/web/conversation/answer.ts';
import { restore } from '../../main/web/conversation/restore.ts';
import { emptyConversation, isRunning, lastTurn, startTurn } from '../../main/web/conversation/state.ts';

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
  const conversation = restore('t', remembered, false);

  assert.deepEqual(conversation.turns.map((turn) => [turn.question, turn.state.kind]), [['How many?', 'done'], ['And keys?', 'done']]);
  assert.deepEqual(conversation.turns[0]?.items, [
    { kind: 'step', id: 'c', tool: 'search', args: '{"query":"x"}', state: 'ok', result: 'found' },
    { kind: 'said', id: 'a2', text: 'Three.', complete: true },
  ]);
  assert.equal(conversation.turns[1]?.items[0]?.kind === 'step' && conversation.turns[1].items[0].state, 'failed');
});

test('shows the last question as running while the thread is busy', () => {
  assert.equal(isRunning(restore('t', remembered, true)), true);
  assert.equal(isRunning(restore('t', [], true)), false);
});

test('survives messages it does not understand', () => {
  const conversation = restore('t', [null, 7, { role: 'tool' }, { role: 'assistant', content: 'orphan' }, { role: 'system', content: 's' }], false);

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
