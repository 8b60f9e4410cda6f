import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastTurn } from '../../main/web/conversation/state.ts';
import { finished, frame, json, kindOf, sessionWith, started, stream, words, type Handler } from './session-rig.ts';

const planned = {
  id: 'i1', reason: 'tool_call', toolCallId: 'c1',
  metadata: { kind: 'gateway-assistant.plan', calls: [{ name: 'a', method: 'POST', path: '/x', access: 'write', irreversible: false, dependsOn: [], editable: false }] },
};
const step = frame({ type: 'TOOL_CALL_START', toolCallId: 'c1', toolCallName: 'execute' });
const interrupted = frame({ type: 'RUN_FINISHED', threadId: 't', runId: 'r', outcome: { type: 'interrupt', interrupts: [planned] } });
const approvalRefused = (code: string): string => frame({ type: 'RUN_ERROR', message: 'm', code });

/** A session whose first question waits for an approval, and whose later requests are answered by `then`. */
async function waitingSession(then: Handler) {
  let first = true;
  const chat: Handler = (request) => {
    if (!first) return then(request);
    first = false;
    return stream(started, step, interrupted);
  };
  const made = sessionWith({ chat, 'GET thread': then });
  await made.session.ask('Create it');
  return made;
}

test('sends a decision with the same question and shows what came of it', async () => {
  const result = frame({ type: 'TOOL_CALL_RESULT', toolCallId: 'c1', content: '{}' });
  const { session, requests } = await waitingSession(() => stream(started, result, words('Created'), finished));
  assert.equal(kindOf(session), 'waiting');

  await session.decide('i1', { approved: true, remove: ['b'] });

  assert.equal(kindOf(session), 'done');
  const [asked, resumed] = requests.map((request) => request.body as Record<string, unknown>);
  assert.deepEqual(resumed?.['messages'], asked?.['messages']);
  assert.deepEqual(resumed?.['resume'], [{ interruptId: 'i1', status: 'resolved', payload: { approved: true, remove: ['b'] } }]);
});

test('decides once, and only about what waits', async () => {
  const { session, requests } = await waitingSession(() => stream(started, finished));

  await session.decide('other', { approved: true });
  await Promise.all([session.decide('i1', { approved: true }), session.decide('i1', { approved: true })]);

  assert.equal(requests.length, 2);
});

test('keeps the card when the decision did not get through', async () => {
  for (const [answer, problem] of [[json(401, {}), 'signed-out'], [json(429, { retryAfterSeconds: 1 }), 'rate-limited']] as const) {
    const { session } = await waitingSession(() => answer);

    await session.decide('i1', { approved: true });

    const state = lastTurn(session.conversation)?.state;
    assert.equal(state?.kind === 'waiting' && state.problem?.kind, problem);
  }
});

test('says why a plan can no longer be decided', async () => {
  const cases = [[stream(approvalRefused('approval_expired')), 'approval-expired'], [stream(approvalRefused('approval_used')), 'approval-used'],
    [stream(approvalRefused('approval_unknown')), 'approval-unknown'], [json(404, {}), 'approval-unknown']] as const;
  for (const [answer, kind] of cases) {
    const { session } = await waitingSession(() => answer);

    await session.decide('i1', { approved: true });

    assert.equal(kindOf(session), kind);
  }
});

test('stopping while a plan waits drops it on the server', async () => {
  const { session, requests } = await waitingSession(() => json(200, { outcome: 'cancelled', text: '', steps: [] }));

  session.stop();
  await new Promise((resolve) => setTimeout(resolve, 20));

  assert.equal(kindOf(session), 'stopped');
  const { resume, messages } = requests[1]?.body as Record<string, unknown>;
  assert.deepEqual(resume, [{ interruptId: 'i1', status: 'cancelled' }]);
  assert.deepEqual(messages, [], 'nothing that a server which lost the thread could take for a question');
});

test('a new question while a plan waits ends the plan here too', async () => {
  const { session } = await waitingSession(() => stream(started, words('Hi'), finished));

  await session.ask('Something else');

  assert.deepEqual(session.conversation.turns.map((turn) => turn.state.kind), ['stopped', 'done']);
});

test('shows a plan that waits after a reload, and what another tab made of it', async () => {
  const messages = [
    { id: 'u', role: 'user', content: 'Create it' },
    { id: 'a', role: 'assistant', toolCalls: [{ id: 'c1', type: 'function', function: { name: 'execute', arguments: '{}' } }] },
  ];
  let thread: object = { busy: false, messages, interrupts: [planned] };
  const { session } = sessionWith({ status: () => json(200, { suggestions: [] }), 'GET thread': () => json(200, thread) }, 't');
  await session.connect();
  assert.equal(kindOf(session), 'waiting');

  thread = { busy: false, messages: [...messages, { id: 't', role: 'tool', toolCallId: 'c1', content: '{}' }, { id: 'b', role: 'assistant', content: 'Created' }] };
  await session.recheck();

  assert.equal(kindOf(session), 'done');
});

test('says that a plan which waited has gone with its conversation', async () => {
  const messages = [
    { id: 'u', role: 'user', content: 'Create it' },
    { id: 'a', role: 'assistant', toolCalls: [{ id: 'c1', type: 'function', function: { name: 'execute', arguments: '{}' } }] },
  ];
  let there = true;
  const thread = () => (there ? json(200, { busy: false, messages, interrupts: [planned] }) : json(404, {}));
  const { session } = sessionWith({ status: () => json(200, { suggestions: [] }), 'GET thread': thread }, 't');
  await session.connect();

  there = false;
  await session.recheck();

  assert.equal(session.conversation.lost, 'plan');
});
