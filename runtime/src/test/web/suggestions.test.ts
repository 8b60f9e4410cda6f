import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contextItems, detailOf, entityOf, nameOf } from '../../main/web/conversation/page.ts';
import { followUps, startSuggestions } from '../../main/web/conversation/suggestions.ts';
import { emptyConversation, startTurn, type Conversation, type Step } from '../../main/web/conversation/state.ts';

const byKind = { routes: ['Explain the route {title}', 'Which routes are disabled?', 'How many routes do I have?'] };

function answered(question: string, url: string): Conversation {
  const requests = [{ method: 'GET', url }];
  const step: Step = { kind: 'step', id: 's', tool: 'execute', args: JSON.stringify({ requests }), state: 'ok' };
  const asked = startTurn(emptyConversation('t'), 'q', question);
  return { ...asked, turns: asked.turns.map((turn) => ({ ...turn, items: [step], state: { kind: 'done' } })) };
}

test('suggests first what the page wants, then what is known of its kind, then the rest', () => {
  const entity = { kind: 'routes', id: 'r1', title: 'Shop' };

  assert.deepEqual(startSuggestions(['Why is it slow?'], byKind, entity, ['What is a data exporter?']), [
    'Why is it slow?',
    'Explain the route Shop',
    'Which routes are disabled?',
    'How many routes do I have?',
  ]);
});

test('suggests nothing about one entity on a page of many', () => {
  assert.deepEqual(startSuggestions([], byKind, { kind: 'routes' }, []), ['Which routes are disabled?', 'How many routes do I have?']);
});

test('suggests nothing twice, and nothing of a kind that is not known', () => {
  assert.deepEqual(startSuggestions(['a?'], {}, { kind: 'toString' }, ['A', 'b']), ['A', 'b']);
});

test('follows an answer up with what nobody asked about the same things', () => {
  const conversation = answered('how many routes do I have', '/apis/v1/routes/_count');

  assert.deepEqual(followUps(conversation, byKind), ['Which routes are disabled?']);
});

test('makes no follow-up questions up', () => {
  assert.deepEqual(followUps(answered('hello', '/health'), byKind), []);
  assert.deepEqual(followUps(startTurn(emptyConversation('t'), 'q', 'x'), byKind), []);
});

test('sends what the page is about as data', () => {
  const entity = entityOf({ kind: 'routes', id: 'r1', title: 'Shop', secret: 'x' });
  const page = { url: 'http://host/routes/r1', title: 'Shop · Gateway', ...(entity ? { entity } : {}) };

  assert.deepEqual(contextItems(page), [
    { description: 'page', value: 'http://host/routes/r1 Shop · Gateway' },
    { description: 'entity', value: '{"kind":"routes","id":"r1","title":"Shop"}' },
  ]);
  assert.equal(nameOf(page), 'Shop');
  assert.equal(detailOf(page), 'http://host/routes/r1 · routes · r1 · Shop');
});

test('takes no entity from what is none', () => {
  for (const offered of [undefined, null, 'routes', [], {}, { kind: 7 }]) assert.equal(entityOf(offered), undefined);
  assert.equal(entityOf({ title: 'x'.repeat(1000) })?.title?.length, 300);
});
