import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SseParser } from '../../main/web/agui/sse.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('reads one frame per blank line', () => {
  const parser = new SseParser();

  const frames = parser.push(bytes('data: {"a":1}\n\ndata:{"b":2}\n\n'));

  assert.deepEqual(frames, ['{"a":1}', '{"b":2}']);
});

test('ignores comments, event names, ids and heartbeats', () => {
  const parser = new SseParser();

  const frames = parser.push(bytes(': hello\n\nevent: x\nid: 7\ndata: one\n\n:\n\n'));

  assert.deepEqual(frames, ['one']);
});

test('joins the data lines of one frame', () => {
  assert.deepEqual(new SseParser().push(bytes('data: one\ndata: two\n\n')), ['one\ntwo']);
});

test('accepts carriage returns before line feeds', () => {
  assert.deepEqual(new SseParser().push(bytes('data: one\r\n\r\n')), ['one']);
});

test('reads the same frames wherever the chunks end, also inside a character', () => {
  const stream = bytes('id: 1\ndata: {"t":"héllo 🛰️ — 日本"}\n\n: beat\n\ndata: {"t":"ok"}\n\n');

  for (let cut = 0; cut <= stream.length; cut++) {
    const parser = new SseParser();
    const frames = [...parser.push(stream.slice(0, cut)), ...parser.push(stream.slice(cut))];
    assert.deepEqual(frames, ['{"t":"héllo 🛰️ — 日本"}', '{"t":"ok"}'], `cut at ${cut}`);
  }
});

test('reads a stream that comes byte by byte', () => {
  const parser = new SseParser();

  const frames = [...bytes('data: é🛰️\n\ndata: 2\n\n')].flatMap((byte) => parser.push(Uint8Array.of(byte)));

  assert.deepEqual(frames, ['é🛰️', '2']);
});

test('keeps an unfinished frame to itself', () => {
  assert.deepEqual(new SseParser().push(bytes('data: half\n')), []);
});
