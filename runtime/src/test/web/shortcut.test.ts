import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ariaOf, isPlainKey, matches, shortcutOf, type Keys } from '../../main/web/browser/shortcut.ts';

const pressed = (key: string, held: Partial<Keys> = {}): Keys => ({
  key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held,
});
const parsed = (text: string, apple = false) => shortcutOf(text, apple) ?? assert.fail(`${text} is no shortcut`);

test('takes the Command key on Apple computers and Control elsewhere', () => {
  assert.equal(matches(parsed('Mod+.'), pressed('.', { ctrlKey: true })), true);
  assert.equal(matches(parsed('Mod+.'), pressed('.', { metaKey: true })), false);
  assert.equal(matches(parsed('Mod+.', true), pressed('.', { metaKey: true })), true);
  assert.equal(matches(parsed('Mod+.'), pressed('.')), false);
});

test('wants exactly the modifiers that it names', () => {
  assert.equal(matches(parsed('Ctrl+K'), pressed('k', { ctrlKey: true })), true);
  assert.equal(matches(parsed('Ctrl+K'), pressed('K', { ctrlKey: true, shiftKey: true })), false);
  assert.equal(matches(parsed('Ctrl+K'), pressed('k', { ctrlKey: true, altKey: true })), false);
});

test('finds a sign that needs Shift on some keyboards', () => {
  assert.equal(matches(parsed('?'), pressed('?', { shiftKey: true })), true);
  assert.equal(matches(parsed('Mod+.'), pressed('.', { ctrlKey: true, shiftKey: true })), true);
});

test('knows the key under a letter that Alt has changed', () => {
  assert.equal(matches(parsed('Alt+Shift+G'), pressed('˝', { code: 'KeyG', altKey: true, shiftKey: true })), true);
});

test('tells which shortcuts are just text', () => {
  assert.equal(isPlainKey(parsed('?')), true);
  assert.equal(isPlainKey(parsed('Mod+.')), false);
});

test('can be switched off', () => {
  assert.equal(shortcutOf('none', false), undefined);
  assert.equal(shortcutOf('', false), undefined);
});

test('says its name as assistive technology wants it', () => {
  assert.equal(ariaOf(parsed('mod+.')), 'Control+.');
  assert.equal(ariaOf(parsed('Mod+Shift+k', true)), 'Shift+Meta+K');
  assert.equal(ariaOf(parsed('Ctrl+space')), 'Control+Space');
});
