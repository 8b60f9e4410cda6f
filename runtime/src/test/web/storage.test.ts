import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Memory } from '../../main/web/browser/storage.ts';

class FakeStorage {
  readonly items = new Map<string, string>();
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.items.set(key, value);
  removeItem = (key: string): void => void this.items.delete(key);
}

const storage = (): Storage => new FakeStorage() as unknown as Storage;

function memoryOf(user: string, tab: Storage | undefined, browser: Storage | undefined): Memory {
  const memory = new Memory(tab, browser);
  memory.identify(user);
  return memory;
}

test('remembers what each person chose', () => {
  const browser = storage();
  memoryOf('ada', storage(), browser).choose({ panel: 'docked', width: 600, streaming: false, context: false });

  assert.deepEqual(memoryOf('ada', storage(), browser).choices, { panel: 'docked', width: 600, streaming: false, context: false });
  assert.deepEqual(memoryOf('bob', storage(), browser).choices, { panel: 'closed', streaming: true, context: true });
});

test('does not name the person in the storage', () => {
  const browser = new FakeStorage();
  memoryOf('ada@example.org', storage(), browser as unknown as Storage).choose({ width: 600 });

  assert.equal([...browser.items.keys()].some((key) => key.includes('ada')), false);
});

test('keeps a tab as it is, and covers no page of a new one', () => {
  const [browser, one, other] = [storage(), storage(), storage()];
  memoryOf('ada', one, browser).choose({ panel: 'expanded' });

  assert.equal(memoryOf('ada', one, browser).choices.panel, 'expanded');
  assert.equal(memoryOf('ada', other, browser).choices.panel, 'docked');
});

test('opens nothing by itself on a phone, where it would cover the page', () => {
  const browser = storage();
  memoryOf('ada', storage(), browser).choose({ panel: 'docked' });
  const phone = new Memory(storage(), browser, true);
  phone.identify('ada');

  assert.equal(phone.choices.panel, 'closed');
});

test('takes the usual width again', () => {
  const browser = storage();
  const memory = memoryOf('ada', storage(), browser);
  memory.choose({ width: 600 });
  memory.choose({ width: undefined });

  assert.equal(memoryOf('ada', storage(), browser).choices.width, undefined);
});

test('remembers a draft until it is empty', () => {
  const tab = storage();
  memoryOf('ada', tab, storage()).rememberDraft('How many');
  assert.equal(memoryOf('ada', tab, storage()).draft(), 'How many');

  memoryOf('ada', tab, storage()).rememberDraft(' ');
  assert.equal(memoryOf('ada', tab, storage()).draft(), '');
});

test('works without any storage', () => {
  const memory = memoryOf('ada', undefined, undefined);
  memory.choose({ panel: 'docked' });

  assert.equal(memory.choices.panel, 'docked');
});

test('survives what somebody else wrote under its names', () => {
  const browser = storage();
  browser.setItem('gateway-assistant.choices', '[7');

  assert.equal(new Memory(storage(), browser).choices.panel, 'closed');
});
