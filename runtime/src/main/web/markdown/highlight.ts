import core from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import http from 'highlight.js/lib/languages/http';
import ini from 'highlight.js/lib/languages/ini';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';

/** What gateways are configured and called with. */
const LANGUAGES = { bash, http, ini, javascript, json, xml, yaml };

/** Longer code is read, not looked at. */
const LONGEST = 15_000;

/** In a longer line the time for its colours can grow with the square of its length. */
const LONGEST_LINE = /[^\n]{1000}/;

Object.entries(LANGUAGES).forEach(([name, language]) => core.registerLanguage(name, language));
core.registerAliases(['shell', 'console', 'curl'], { languageName: 'bash' });
core.registerAliases(['properties', 'env'], { languageName: 'ini' });
core.registerAliases(['typescript', 'ts'], { languageName: 'javascript' });

/** The code as HTML of spans, which still has to be sanitised; undefined where it stays as it is. */
export function highlight(code: string, language: string): string | undefined {
  if (code.length > LONGEST || LONGEST_LINE.test(code) || !core.getLanguage(language)) return undefined;
  return core.highlight(code, { language, ignoreIllegals: true }).value;
}
