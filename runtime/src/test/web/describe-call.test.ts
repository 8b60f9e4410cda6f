import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callsOf, describeCall, thingsOf } from '../../main/web/conversation/describe-call.ts';
import { en } from '../../main/web/i18n/en.ts';

const words = (method: string, url: string): string => describeCall({ method, url }, en);

test('says in words what a call does', () => {
  assert.equal(words('GET', '/apis/proxy.gateway.io/v1/routes?page=2'), 'list routes');
  assert.equal(words('GET', '/apis/proxy.gateway.io/v1/routes/_count'), 'count routes');
  assert.equal(words('GET', '/apis/proxy.gateway.io/v1/routes/route_shop'), 'read routes route_shop');
  assert.equal(words('POST', '/apis/ai.gateway.io/v1/llm-providers'), 'add to llm-providers');
  assert.equal(words('PATCH', '/apis/proxy.gateway.io/v1/routes/${found.id}'), 'change routes ${found.id}');
  assert.equal(words('DELETE', 'https://host/apis/proxy.gateway.io/v1/routes/r1'), 'delete routes r1');
  assert.equal(words('GET', '/apis/proxy.gateway.io/v1/routes/_template'), 'template of routes');
});

test('shows a call as it stands where its path names no things', () => {
  assert.equal(words('GET', '/health'), 'GET /health');
  assert.equal(words('POST', '/apis/v1/routes/r1'), 'POST /apis/v1/routes/r1');
  assert.equal(words('POST', '/apis/v1/routes/_bulk'), 'POST /apis/v1/routes/_bulk');
  assert.equal(words('GET', ''), 'GET ');
});

test('knows which things a call is about', () => {
  assert.equal(thingsOf({ method: 'GET', url: '/apis/v1/routes/r1' }), 'routes');
  assert.equal(thingsOf({ method: 'GET', url: '/health' }), undefined);
});

test('reads batches that come as JSON text, and none from anything else', () => {
  assert.deepEqual(callsOf('[{"url":"/a"}]'), [{ method: 'GET', url: '/a' }]);
  assert.deepEqual(callsOf('[{"url":'), []);
  assert.deepEqual(callsOf(7), []);
});
