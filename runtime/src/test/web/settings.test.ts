import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SettingsClient } from '../../main/web/settings/client.ts';
import { SettingsModel } from '../../main/web/settings/model.ts';
import { catalogOf, choicesOf, withCurrent } from '../../main/web/settings/settings.ts';

const saved = {
  enabled: true, provider: 'default', apiKey: '', maxToolCalls: 20, allowApiUsage: true, allowApiWrite: false, allowApiDelete: false, approval: 'writes',
  providers: [{ name: 'default', label: 'Default', configured: true }, { name: 'built-in', label: 'Built-in', configured: true }],
  apiKeys: ['ops'], warnings: ['mind'],
};

const json = (status: number, body: unknown): Response => Response.json(body, { status });

/** A model against a server that answers by method and path. */
function modelWith(answers: Record<string, () => Response>) {
  const sent: { route: string; body: unknown }[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const route = `${init?.method} ${new URL(String(input)).pathname.replace('/assistant/', '')}`;
    sent.push({ route, body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined });
    const answer = answers[route];
    if (!answer) throw new TypeError('connection refused');
    return answer();
  };
  const client = new SettingsClient(new URL('http://host/assistant/'), fetch as typeof globalThis.fetch);
  return { model: new SettingsModel(client, () => undefined), sent };
}

const readable = { 'GET settings': () => json(200, saved), 'GET status': () => json(200, { catalog: { state: 'ready', operations: 7, sources: [] } }) };

test('reads the settings, their choices and the catalog', async () => {
  const { model } = modelWith(readable);

  await model.read();

  assert.deepEqual([model.wanted?.provider, model.choices?.apiKeys, model.catalog?.operations, model.unsaved], ['default', ['ops'], 7, false]);
});

test('sends what changed and nothing else', async () => {
  const { model, sent } = modelWith({ ...readable, 'PUT settings': () => json(200, { ...saved, allowApiWrite: true, maxToolCalls: 9 }) });
  await model.read();

  model.set('allowApiWrite', true);
  model.set('maxToolCalls', 9);
  assert.equal(model.unsaved, true);
  assert.equal(await model.save('n'), true);

  assert.deepEqual(sent.at(-1), { route: 'PUT settings', body: { maxToolCalls: 9, allowApiWrite: true } });
  assert.deepEqual([model.unsaved, model.justSaved, model.wanted?.allowApiWrite], [false, true, true]);
});

test('keeps what was typed when the server refuses it, and says what is wrong where', async () => {
  const fields = [{ field: 'provider', message: 'no such model' }];
  const { model } = modelWith({ ...readable, 'PUT settings': () => json(400, { error: 'invalid_settings', message: 'm', fields }) });
  await model.read();
  model.set('provider', 'gone');

  assert.equal(await model.save('n'), false);

  assert.deepEqual([model.errors, model.wanted?.provider, model.unsaved], [{ provider: 'no such model' }, 'gone', true]);
  model.set('provider', 'default');
  assert.deepEqual(model.errors, {});
});

test('refuses a number of calls before the server has to', async () => {
  for (const wrong of [0, 101, 1.5, NaN]) {
    const { model, sent } = modelWith(readable);
    await model.read();
    model.set('maxToolCalls', wrong);

    assert.equal(await model.save('from 1 to 100'), false);

    assert.deepEqual([model.errors, sent.some(({ route }) => route === 'PUT settings')], [{ maxToolCalls: 'from 1 to 100' }, false]);
  }
});

test('discards to what is saved', async () => {
  const { model } = modelWith(readable);
  await model.read();
  model.set('enabled', false);

  model.discard();

  assert.deepEqual([model.wanted?.enabled, model.unsaved], [true, false]);
});

test('forgets a test result with the provider it was about', async () => {
  const { model, sent } = modelWith({ ...readable, 'POST settings/test': () => json(200, { ok: true, durationMs: 5, message: 'answered' }) });
  await model.read();

  await model.test();
  assert.deepEqual([model.tested?.ok, sent.at(-1)?.body], [true, { provider: 'default' }]);
  model.set('provider', 'built-in');

  assert.equal(model.tested, undefined);
});

test('says why something could not be done', async () => {
  const cases = [[undefined, 'offline'], [() => json(401, {}), 'signed-out'], [() => new Response('<form>'), 'signed-out'],
    [() => json(403, { error: 'forbidden', message: 'm' }), 'forbidden'], [() => json(500, {}), 'failed']] as const;
  for (const [answer, kind] of cases) {
    const { model } = modelWith(answer ? { 'GET settings': answer } : {});

    await model.read();

    assert.equal(model.problem?.kind, kind);
  }
});

test('leaves approval out where the server knows none', () => {
  const { approval: _, ...older } = saved;

  assert.equal('approval' in choicesOf(older).settings, false);
});

test('keeps the choice in effect in the menu although it no longer exists', () => {
  assert.deepEqual(withCurrent(['a'], 'gone', (one) => one === 'gone'), ['a', 'gone']);
  assert.deepEqual(withCurrent(['a'], 'a', (one) => one === 'a'), ['a']);
});

test('reads a catalog that has not been read yet', () => {
  assert.deepEqual(catalogOf({ state: 'loading', operations: 0, sources: [{ id: 'own', operations: 0, error: 'no' }] }),
    { state: 'loading', operations: 0, sources: [{ id: 'own', operations: 0, error: 'no' }] });
  assert.equal(catalogOf(undefined), undefined);
});
