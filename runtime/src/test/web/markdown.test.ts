import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks } from '../../main/web/markdown/html.ts';
import { linkTo } from '../../main/web/markdown/links.ts';
import { plain } from '../../main/web/markdown/plain.ts';

const html = (markdown: string): string => blocks(markdown).map((block) => block.html).join('');

test('turns raw HTML into text', () => {
  const rendered = html('<script>x</script>\n\na <img src=x onerror=y> <svg onload=z> b\n\n<style>*{}</style>');

  assert.doesNotMatch(rendered, /<(script|img|svg|style)/);
});

test('keeps line breaks in table cells', () => {
  assert.match(html('|a|\n|-|\n|x<br>y|'), /x<br>y/);
});

test('turns an image into a link that loads nothing by itself', () => {
  assert.equal(html('![alt](https://evil.example/x.png)').includes('<img'), false);
});

test('escapes code and its language', () => {
  const rendered = html('```"><img src=x>\n<b>&\n```');

  assert.doesNotMatch(rendered, /<img|<b>/);
});

test('leaves no gap in the outline, whatever levels a model uses', () => {
  assert.match(html('# One'), /^<h3 data-depth="1">One<\/h3>/);
  assert.match(html('###### Six'), /^<h3 data-depth="6">Six<\/h3>/);
});

test('marks task lists without form elements', () => {
  const rendered = html('- [x] done\n- [ ] open');

  assert.match(rendered, /<li data-task="">☑ done/);
  assert.match(rendered, /☐ open/);
  assert.doesNotMatch(rendered, /input/);
});

test('splits a text into blocks that join to the same text', () => {
  const text = '# A\n\npara\n\n- x\n- y\n\n```js\ncode\n\nmore\n```\n\n| a |\n|---|\n| b |\n\nend';

  assert.equal(blocks(text).map((block) => block.source).join(''), text);
});

test('removes what disguises text', () => {
  assert.equal(plain('\u001b[31mred\u001b[0m \u202Eevil\u202C \u0007bell \u001b]8;;http://x\u0007link\u001b]8;;\u0007'), 'red evil bell link');
  assert.equal(plain('a\tb\r\nc — é 🛰️'), 'a\tb\nc — é 🛰️');
});

const base = 'https://gateway.example/bo/routes';

test('leads to pages of the same origin in the same tab', () => {
  assert.deepEqual(linkTo('/bo/routes/1', base), { kind: 'page', href: 'https://gateway.example/bo/routes/1' });
  assert.deepEqual(linkTo('#top', base), { kind: 'page', href: 'https://gateway.example/bo/routes#top' });
});

test('names the real host of a link that leads elsewhere', () => {
  assert.deepEqual(linkTo('https://docs.example.org:8443/x', base), { kind: 'external', href: 'https://docs.example.org:8443/x', host: 'docs.example.org:8443' });
  assert.equal((linkTo('https://\u0430pple.com/', base) as { host: string }).host, 'xn--pple-43d.com');
  assert.equal((linkTo('//evil.example/x', base) as { host: string }).host, 'evil.example');
});

test('refuses every other kind of link', () => {
  const refused = [
    'javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'blob:https://x/y', 'mailto:a@b.example',
    'https://google.com@evil.example/', 'https:\\\\evil.example', '/\\evil.example', 'http://[', '',
  ];

  for (const href of refused) assert.equal(linkTo(href, base), undefined, href);
});
