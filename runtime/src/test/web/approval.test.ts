import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Interrupt } from '../../main/web/agui/events.ts';
import { approval, denial, edit, forgetEdit, isEdited, needing, remove, restore, UNTOUCHED, unreadable } from '../../main/web/approval/draft.ts';
import { clock, milestone, secondsLeft } from '../../main/web/approval/expiry.ts';
import { planOf, type Plan } from '../../main/web/approval/plan.ts';
import { visible } from '../../main/web/markdown/plain.ts';
import { headerInWords, holeInWords, inOneLine, needsInWords, pathInWords, roundedInWords, target, timeInWords, waitingInWords } from '../../main/web/approval/words.ts';
import { applyAnswer } from '../../main/web/conversation/answer.ts';
import { reduce, resumeTurn, waitAgain } from '../../main/web/conversation/reduce.ts';
import { restore as restoreThread } from '../../main/web/conversation/restore.ts';
import { emptyConversation, lastTurn, startTurn } from '../../main/web/conversation/state.ts';
import { en } from '../../main/web/i18n/en.ts';

const create = { name: 'create', method: 'post', path: '/apis/teams', summary: 'Create a team', access: 'write', irreversible: false, body: { name: 'A' }, dependsOn: [], editable: true };
const use = { name: 'use', method: 'PUT', path: '/apis/routes/${create.id}', access: 'write', irreversible: false, body: { team: '${create.body.id}' },
  holes: [{ at: '/team', source: 'create.body.id', type: 'string' }, { at: 'path', source: 'create.id', type: 'string' },
  { at: '/owner', source: 'look.body.id', type: 'string', read: 'GET /apis/users/9' }], dependsOn: ['create'], editable: true };
const last = { name: 'last', method: 'DELETE', path: '/apis/teams/b', access: 'delete', irreversible: true, dependsOn: ['use'], editable: false };
const lone = { name: 'lone', method: 'DELETE', path: '/apis/teams/c', query: { force: ['true'] }, access: 'delete', irreversible: true, dependsOn: [], editable: false };

const interruptWith = (calls: unknown, extra: object = {}): Interrupt =>
  ({ id: 'i1', reason: 'tool_call', toolCallId: 'c1', expiresAt: '2026-11-22T22:00:00Z', metadata: { kind: 'gateway-assistant.plan', calls }, ...extra });
const interrupt = interruptWith([create, use, last, lone]);
const plan = planOf([interrupt]) as Plan;

test('reads the calls of a plan', () => {
  assert.equal(plan.id, 'i1');
  assert.equal(plan.expiresAt, Date.UTC(2026, 10, 22, 22));
  assert.deepEqual(plan.calls.map((call) => [call.method, call.deletes, call.irreversible, call.editable]), [
    ['POST', false, false, true], ['PUT', false, false, true], ['DELETE', true, true, false], ['DELETE', true, true, false],
  ]);
});

test('shows what cannot be seen, and JSON still means the same', () => {
  const body = { host: 'gate\u200bway.example', note: '\u202eevil\u{e0041}', lines: 'a\nb' };
  const text = visible(JSON.stringify(body, null, 2));

  assert.ok(text.includes('gate\\u200bway.example') && text.includes('\\u202eevil\\udb40\\udc41') && text.includes('\n'));
  assert.deepEqual(JSON.parse(text), body);
  assert.equal(inOneLine('a\u2066b'), '"a\\u2066b"');
});

test('shows every character that looks like nothing, or like a plain blank', () => {
  const hidden = ['\u034f', '\u180b', '\u180f', '\ufff0', '\ufff9', '\u{1d173}', '\u{1bca0}', '\u{e0fff}', '\u00a0', '\u2003', '\u3000', '\u2800'];

  assert.deepEqual(hidden.filter((it) => visible(`a${it}b`) === `a${it}b`), []);
  assert.equal(visible('a b\tc\nd é 日本 \u{1f600}'), 'a b\tc\nd é 日本 \u{1f600}');
});

test('tells values apart that are not the same, and lets none pass for more lines', () => {
  const values = ['false', false, '7', 7, 'null', null, 'a', 'a ', '["a"]', ['a'], 'a\nb', 'a\\nb', '\u200b', '\\u200b'];

  assert.equal(new Set(values.map(inOneLine)).size, values.length);
  assert.doesNotMatch(inOneLine('off\n+added: on'), /\n/);
});

test('tells fields apart whose names are not the same', () => {
  const paths = ['/enabled', '/enab\u200bled', '/enabled ', '/a/b', '/a.b', '/a~1b', '/', '', '/\u202e', '/a\nb', '/a b'];

  assert.equal(new Set(paths.map((path) => pathInWords({ op: 'add', path }, en))).size, paths.length);
});

test('lets no value of the query pass for more parameters', () => {
  const [one] = planOf([interruptWith([{ ...lone, query: { name: ['x&dryRun=true', '50%26', 'a+b', 'b '], 'a=b': ['c#d'], of: ['${made.body.id}'] } }])])?.calls ?? [];

  assert.equal(one && target(one), '/apis/teams/c?name=x%26dryRun=true&name=50%2526&name=a%2Bb&name=b%20&a%3Db=c%23d&of=${made.body.id}');
});

test('says which headers could change what a call does', () => {
  const call = planOf([interruptWith([{ ...lone, headers: { 'x-force': 'true\u200b' } }])])?.calls[0];

  assert.deepEqual(call?.headers, { 'x-force': 'true\u200b' });
  assert.equal(headerInWords('x-force', 'true\u200b', en), 'With the header x-force: true\\u200b');
  assert.deepEqual(plan.calls[0]?.headers, {});
});

test('says what numbers are that a browser rounds', () => {
  const body = JSON.parse('{"most":9007199254740993,"a":[1e400]}');
  const [call] = planOf([interruptWith([{ ...create, body, rounded: [{ at: '/most', is: '9007199254740993' }, { at: '/a/0', is: '1E+400' }] }])])?.calls ?? [];

  assert.deepEqual(call?.rounded.map((number) => roundedInWords(number, en)), [
    'most is exactly 9007199254740993, which this browser shows rounded', 'a.0 is exactly 1E+400, which this browser shows rounded',
  ]);
});

test('takes for no plan what it could not show whole', () => {
  assert.equal(planOf([]), undefined);
  assert.equal(planOf([{ id: 'x', reason: 'other' }]), undefined);
  assert.equal(planOf([interruptWith([])]), undefined);
  assert.equal(planOf([interruptWith([create, 'POST /x'])]), undefined);
  assert.equal(planOf([interruptWith([{ ...create, path: 7 }])]), undefined);
});

test('has no expiry where the server named none that can be read', () => {
  assert.equal(planOf([interruptWith([create], { expiresAt: 'soon' })])?.expiresAt, undefined);
});

test('leaves out with a call all that need its answer, and puts back what it needs', () => {
  const without = remove(UNTOUCHED, plan, 'create');

  assert.deepEqual(without.removed, ['create', 'use', 'last']);
  assert.deepEqual(needing(plan, 'create'), ['use', 'last']);
  assert.deepEqual(restore(without, plan, 'use').removed, ['last']);
  assert.deepEqual(restore(without, plan, 'last').removed, []);
});

test('approves what is left, with the edits that change something', () => {
  const draft = edit(edit(remove(UNTOUCHED, plan, 'last'), 'create', '{"name": "B"}'), 'use', '{ "team":"${create.body.id}" }');

  assert.deepEqual(approval(draft, plan), { approved: true, remove: ['last'], edits: { create: { name: 'B' } } });
  assert.deepEqual(approval(UNTOUCHED, plan), { approved: true });
});

test('takes any name that a model may choose for a call', () => {
  for (const name of ['constructor', '__proto__', 'toString']) {
    const odd = planOf([interruptWith([{ ...create, name }])])!;

    assert.deepEqual(approval(UNTOUCHED, odd), { approved: true });
    const edits = (approval(edit(UNTOUCHED, name, '{"name": "B"}'), odd) as { edits: object }).edits;
    assert.deepEqual(Object.entries(edits), [[name, { name: 'B' }]]);
  }
});

test('cannot be approved with a body that is no JSON, unless its call is left out or the edit undone', () => {
  const bad = edit(UNTOUCHED, 'use', '{"team":');

  assert.equal(approval(bad, plan), undefined);
  assert.deepEqual(unreadable(bad, plan).map((call) => call.name), ['use']);
  assert.deepEqual(approval(remove(bad, plan, 'use'), plan), { approved: true, remove: ['use', 'last'] });
  assert.deepEqual(approval(forgetEdit(bad, 'use'), plan), { approved: true });
});

test('cannot be approved when nothing is left', () => {
  const nothing = ['create', 'lone'].reduce((draft, name) => remove(draft, plan, name), UNTOUCHED);

  assert.equal(approval(nothing, plan), undefined);
});

test('denies with the reason, or without one', () => {
  assert.deepEqual(denial({ ...UNTOUCHED, reason: ' not today ' }), { approved: false, reason: 'not today' });
  assert.deepEqual(denial({ ...UNTOUCHED, reason: ' ' }), { approved: false });
});

test('an edit back to the original is none', () => {
  const [call] = plan.calls;
  assert.equal(call && isEdited(edit(UNTOUCHED, 'create', '{"name":"A"}'), call), false);
});

test('counts down by the second and speaks at milestones only', () => {
  assert.equal(secondsLeft(10_000, 100), 10);
  assert.equal(secondsLeft(10_000, 10_001), 0);
  assert.equal(clock(245), '4:05');
  assert.deepEqual([400, 300, 299, 121, 120, 60, 59, 30, 10, 9, 0].map(milestone), [undefined, 300, 300, 300, 120, 60, 60, 30, 10, 10, 0]);
  assert.equal(timeInWords(119, en), 'The plan expires in 2 minutes.');
  assert.equal(timeInWords(41, en), 'The plan expires in 60 seconds.');
  assert.equal(timeInWords(0, en), en.planExpired);
});

test('says in words what an earlier call fills in, and where', () => {
  const holes = plan.calls[1]?.holes ?? [];

  assert.deepEqual(holes.map((hole) => holeInWords(hole, plan, en)), [
    'team gets id from the answer of “create” (call 1)', 'The path gets id from the answer of “create” (call 1)',
    'owner gets id from the answer of “look”, which reads GET /apis/users/9',
  ]);
});

test('tells calls apart whose names look alike', () => {
  const named = (name: string, calls: string[]) => ({ ...use, name, holes: [{ at: 'path', source: `${calls[0]}.body.id`, type: 'string' }], dependsOn: calls });
  const alike = planOf([interruptWith([create, { ...create, name: 'cr\u0435ate' }, named('a', ['create']), named('b', ['cr\u0435ate'])])]) as Plan;

  const words = alike.calls.flatMap((call) => call.holes.map((hole) => holeInWords(hole, alike, en)));

  assert.deepEqual(words.map((it) => it.replace(/.*\(/, '(')), ['(call 1)', '(call 2)']);
  assert.equal(needsInWords(['cr\u0435ate', 'create'], alike, en), 'Needs the answer of cr\u0435ate (2), create (1)');
});

test('shows path and query, and pointers as paths', () => {
  assert.equal(plan.calls[3] && target(plan.calls[3]), '/apis/teams/c?force=true');
  assert.equal(pathInWords({ op: 'add', path: '/plugins/0/a~1b' }, en), 'plugins.0."a/b"');
  assert.equal(pathInWords({ op: 'add', path: '' }, en), 'the whole document');
});

test('announces a plan by what it asks', () => {
  assert.equal(waitingInWords([interrupt], en), 'Approve these 4 calls? Nothing has been sent.');
  assert.equal(waitingInWords([{ id: 'x', reason: 'other' }], en), en.planUnknown);
});

const run = { threadId: 't', runId: 'r' };
const asked = startTurn(emptyConversation('t'), 'u', 'q');
const waiting = [
  { type: 'RUN_STARTED', ...run },
  { type: 'TOOL_CALL_START', toolCallId: 'c1', toolCallName: 'execute' },
  { type: 'RUN_FINISHED', ...run, outcome: { type: 'interrupt', interrupts: [interrupt] } },
].reduce((conversation, event) => reduce(conversation, event as Parameters<typeof reduce>[1]), asked);
const stepStates = (conversation: typeof asked) => lastTurn(conversation)?.items.map((item) => (item.kind === 'step' ? item.state : item.text));

test('the step waits with the plan and goes on with the decision', () => {
  assert.deepEqual([lastTurn(waiting)?.state.kind, stepStates(waiting)], ['waiting', ['waiting']]);

  const done = [
    { type: 'TOOL_CALL_RESULT' as const, toolCallId: 'c1', content: '{}' },
    { type: 'CUSTOM' as const, name: 'gateway-assistant.step', value: { toolCallId: 'c1', ok: true, durationMs: 3 } },
    { type: 'RUN_FINISHED' as const, ...run },
  ].reduce(reduce, resumeTurn(waiting));

  assert.deepEqual([lastTurn(done)?.state.kind, stepStates(done)], ['done', ['ok']]);
});

test('waits again when the decision did not reach the server', () => {
  const again = waitAgain(resumeTurn(waiting), [interrupt], { kind: 'offline' });

  assert.deepEqual(lastTurn(again)?.state, { kind: 'waiting', interrupts: [interrupt], problem: { kind: 'offline' } });
  assert.deepEqual(stepStates(again), ['waiting']);
});

test('a waiting plan survives a reload', () => {
  const messages = [
    { id: 'u', role: 'user', content: 'q' },
    { id: 'a', role: 'assistant', toolCalls: [{ id: 'c1', type: 'function', function: { name: 'execute', arguments: '{}' } }] },
  ];

  const restored = restoreThread('t', { messages, busy: false, feedback: {}, stopped: [], interrupts: [interrupt] });

  assert.deepEqual([lastTurn(restored)?.state.kind, stepStates(restored)], ['waiting', ['waiting']]);
});

test('a plan can come, and be resumed, in answers at once', () => {
  const first = applyAnswer(asked, { outcome: 'interrupt', text: 'I have a plan.', steps: [], interrupts: [interrupt] });
  const state = lastTurn(first)?.state;
  assert.equal(state?.kind === 'waiting' && planOf(state.interrupts)?.id, 'i1');

  const then = applyAnswer(resumeTurn(first), { outcome: 'success', text: 'Done.', steps: [{ tool: 'execute', arguments: {}, ok: true, durationMs: 1, result: 'r' }] });
  assert.deepEqual(stepStates(then), ['I have a plan.', 'ok', 'Done.']);
  assert.equal(new Set(lastTurn(then)?.items.map((item) => item.id)).size, 3);
});
