import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeStep, pretty } from '../../main/web/conversation/describe-step.ts';
import { announcementOf } from '../../main/web/panel/announcement.ts';
import { secondsToWait } from '../../main/web/conversation/problem.ts';
import { en } from '../../main/web/i18n/en.ts';
import { fr } from '../../main/web/i18n/fr.ts';
import { fill, LANGUAGES } from '../../main/web/i18n/messages.ts';
import { speak, translationOf } from '../../main/web/i18n/translation.ts';
import { durationInWords } from '../../main/web/panel/step-words.ts';
import type { Turn } from '../../main/web/conversation/state.ts';

const describe = (args: unknown): string => describeStep(typeof args === 'string' ? args : JSON.stringify(args), en);

test('says what a step does, in words', () => {
  assert.equal(describe({ query: 'disabled routes' }), 'looks for “disabled routes”');
  assert.equal(describe({ requests: [{ method: 'get', url: '/apis/routes' }] }), 'list routes');
  assert.equal(describe({ requests: [{ method: 'GET', url: '/a' }, { method: 'POST', url: '/b' }] }), '2 calls: GET /a, POST /b');
  assert.equal(describe({ requests: '[{"method":"GET","url":"/a"}]' }), 'GET /a');
  assert.equal(describe({ topic: 'routes' }), 'routes');
});

test('says nothing of arguments that are still coming or make no sense', () => {
  for (const args of ['', '{"que', '[]', '7', '{"requests":7}']) assert.equal(describe(args), '');
});

test('shortens long descriptions to one line', () => {
  const text = describe({ query: 'x '.repeat(500) + '\n' });

  assert.ok(text.length <= 160);
  assert.doesNotMatch(text, /\n/);
});

test('indents JSON and leaves other text alone', () => {
  assert.equal(pretty('{"a":[1]}'), '{\n  "a": [\n    1\n  ]\n}');
  assert.equal(pretty('Refused: \u202Eno'), 'Refused: no');
});

test('indents nothing of which the blanks alone would fill a browser', () => {
  const deep = `${'['.repeat(900)}${'0,'.repeat(50_000)}0${']'.repeat(900)}`;
  const deeper = `${'['.repeat(12_000)}${']'.repeat(12_000)}`;
  const long = `[${'0,'.repeat(200_000)}0]`;

  for (const json of [deep, deeper, long]) assert.ok(pretty(json) === json);
});

test('has the same placeholders in every language', () => {
  const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

  for (const key of Object.keys(en) as (keyof typeof en)[]) assert.deepEqual(placeholders(fr[key]), placeholders(en[key]), key);
});

test('chooses the first language it knows', () => {
  assert.equal(speak(LANGUAGES, ['', 'de-DE', 'fr-CA', 'en']).lang, 'fr');
  assert.equal(speak(LANGUAGES, ['ja', 'constructor']).lang, 'en');
});

test('fills placeholders and leaves unknown ones visible', () => {
  assert.equal(fill('{a} and {b}', { a: '$&' }), '$& and {b}');
});

test('says durations and waits in whole words', () => {
  assert.equal(durationInWords(41.4, en), '41 ms');
  assert.equal(durationInWords(1240, en), '1.2 s');
  assert.equal(secondsToWait({ kind: 'rate-limited', retryAt: 5_001 }, 1_000), 5);
  assert.equal(secondsToWait({ kind: 'rate-limited', retryAt: 5_000 }, 9_000), 0);
  assert.equal(secondsToWait({ kind: 'busy' }, 0), 0);
});

test('tells a screen reader of each ended step, then of the whole answer', () => {
  const turn: Turn = {
    id: 'u', question: 'q', sources: [], notices: [], state: { kind: 'running' }, accepted: true,
    items: [
      { kind: 'step', id: 'a', tool: 'search', args: '{"query":"x"}', state: 'ok' },
      { kind: 'step', id: 'b', tool: 'execute', args: '', state: 'running' },
    ],
  };

  assert.equal(announcementOf({ ...turn, items: [] }, '', en), 'Working on it');
  assert.equal(announcementOf(turn, '', en), 'search looks for “x”: succeeded');
  assert.equal(announcementOf({ ...turn, state: { kind: 'done' } }, 'Three', en), 'Answer: Three');
  assert.equal(announcementOf({ ...turn, state: { kind: 'failed', problem: { kind: 'cut' } } }, '', en), en['problem-cut']);
});

test('speaks the language of a JSON file, in English where it has no words', () => {
  const german = translationOf({ lang: 'de', send: 'Senden', stop: '', nonsense: 'x', close: 7 });

  const { lang, messages } = speak(LANGUAGES, ['fr'], german);

  assert.deepEqual([lang, messages.send, messages.stop, messages.close], ['de', 'Senden', en.stop, en.close]);
  assert.equal('nonsense' in messages, false);
});

test('changes single words of a built-in language', () => {
  const { lang, messages } = speak(LANGUAGES, ['fr-CA'], translationOf({ title: 'Aide' }));

  assert.deepEqual([lang, messages.title, messages.send], ['fr', 'Aide', LANGUAGES['fr']?.send]);
});

test('takes nothing but an object for a translation', () => {
  assert.deepEqual([translationOf('x'), translationOf([]), translationOf(null)], [undefined, undefined, undefined]);
});
