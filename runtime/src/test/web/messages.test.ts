import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SETTINGS_LANGUAGES } from '../../main/web/i18n/settings.ts';

// Tests run in runtime/target/web-tests.
const documented = '../../../docs/examples/messages.en.json';

test('the file to start a translation from has every key with its English text', { skip: !existsSync(documented) }, () => {
  const file: unknown = JSON.parse(readFileSync(documented, 'utf8'));

  assert.deepEqual(file, { lang: 'en', ...SETTINGS_LANGUAGES.en });
});

test('French says everything, with the same words to fill in', () => {
  const { en, fr } = SETTINGS_LANGUAGES;
  const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

  for (const [key, text] of Object.entries(en)) {
    const french = fr?.[key as keyof typeof en] ?? '';
    assert.deepEqual([key, placeholders(french)], [key, placeholders(text)]);
    assert.notEqual(french, '');
  }
});
