import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MalformedEvent, parseEvent } from '../../main/web/agui/events.ts';
import { reduce } from '../../main/web/conversation/reduce.ts';
import { answerOf, emptyConversation, lastTurn, startTurn } from '../../main/web/conversation/state.ts';
// What the server's events look like on the wire: a test of the server keeps this file true.
import runEvents from './run-events.json';

test('reads an event it knows', () => {
  const event = parseEvent('{"type":"TEXT_MESSAGE_CONTENT","messageId":"m","delta":"a","timestamp":1}');

  assert.equal(event?.type, 'TEXT_MESSAGE_CONTENT');
});

test('passes over types it does not show, also ones named like an object member', () => {
  for (const type of ['STATE_DELTA', 'REASONING_START', 'toString', '__proto__']) {
    assert.equal(parseEvent(JSON.stringify({ type })), undefined);
  }
});

test('refuses what is no event', () => {
  for (const data of ['', 'nope', '[DONE]', '[]', 'null', '{}', '{"type":7}']) {
    assert.throws(() => parseEvent(data), MalformedEvent, data);
  }
});

test('refuses an event that lacks a text it needs', () => {
  assert.throws(() => parseEvent('{"type":"TOOL_CALL_START","toolCallId":"c"}'), /TOOL_CALL_START without toolCallName/);
  assert.throws(() => parseEvent('{"type":"TOOL_CALL_RESULT","toolCallId":"c","content":{}}'), MalformedEvent);
});

test('reads every event that the server writes, as it was written', () => {
  for (const event of runEvents) assert.deepEqual(parseEvent(JSON.stringify(event)), event);
});

test('shows all of a run that the server writes', () => {
  const events = runEvents.map((event) => parseEvent(JSON.stringify(event))).filter((event) => event !== undefined);
  const conversation = events.reduce(reduce, startTurn(emptyConversation('thread'), 'q', 'How many routes?'));
  const turn = lastTurn(conversation) ?? assert.fail();

  assert.equal(answerOf(turn), 'I look:\n\nThere are **3** routes.');
  assert.deepEqual(turn.items.filter((item) => item.kind === 'step').map((step) => [step.tool, step.state, step.durationMs]), [
    ['execute', 'ok', 12],
    ['doc_search', 'failed', 3],
  ]);
  assert.deepEqual(turn.sources, [{ title: 'Routes', url: '/backoffice/docs/routes' }]);
  assert.deepEqual(conversation.model, { provider: 'openai', builtIn: false, label: 'A model' });
  assert.equal(turn.state.kind, 'done');
});
