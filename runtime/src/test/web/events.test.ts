import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MalformedEvent, parseEvent } from '../../main/web/agui/events.ts';

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
