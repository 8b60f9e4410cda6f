import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks } from '../../main/web/markdown/html.ts';
import { FoundLinks } from '../../main/web/conversation/found-links.ts';
import { emptyConversation, type Conversation, type Step } from '../../main/web/conversation/state.ts';
import { linkTo, type Link } from '../../main/web/markdown/links.ts';
import { LinkPlaces } from '../../main/web/markdown/places.ts';
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
const places = new LinkPlaces(
  { pages: ['/bo/', '/bo/:id', '/bo/routes/:id/edit'], docs: ['/manual', 'https://docs.example.org', 'https://wiki.example.org:8443/space'] },
  ['https://found.example/page#part'],
);
const leadsTo = (href: string): Link | undefined => linkTo(href, base, places);

test('leads to pages of the backoffice in the same tab', () => {
  for (const path of ['/bo', '/bo/', '/bo/routes?search=a#b', '/bo/routes/r_1/edit', '/bo/a%2Fb']) {
    assert.deepEqual(leadsTo(path), { kind: 'page', href: `https://gateway.example${path}` });
  }
});

test('leads nowhere else on the same host', () => {
  for (const path of ['/', '/logout', '/bo/routes/r_1/delete', '/bo/a/b', '/bo/routes/../../logout', '/manuals', '/bo/%2e%2e/logout']) {
    assert.equal(leadsTo(path)?.kind, 'text', path);
  }
});

test('leads to documentation beside the page, elsewhere with its host', () => {
  assert.deepEqual(leadsTo('/manual/routes#domains'), { kind: 'docs', href: 'https://gateway.example/manual/routes#domains' });
  assert.deepEqual(leadsTo('https://docs.example.org/x'), { kind: 'external', href: 'https://docs.example.org/x', host: 'docs.example.org' });
  assert.equal(leadsTo('https://wiki.example.org:8443/space/x')?.kind, 'external');
  assert.equal(leadsTo('https://found.example/page#other')?.kind, 'external');
});

test('shows other addresses as text, by their real host', () => {
  const others = [
    'http://docs.example.org/x', 'https://docs.example.org.evil.example/', 'https://docs.example.org:444/', 'https://evil.example/?u=https://docs.example.org',
    'https://wiki.example.org:8443/spaceship', '//evil.example/x', 'https://found.example/', 'https://found.example/page?q=secret', 'https://xdocs.example.org/',
  ];
  for (const href of others) assert.equal(leadsTo(href)?.kind, 'text', href);
  assert.match(leadsTo('https://d\u043ecs.example.org/')?.href ?? '', /^https:\/\/xn--/);
});

test('refuses every other kind of link', () => {
  const refused = [
    'javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'blob:https://x/y', 'mailto:a@b.example',
    'https://docs.example.org@evil.example/', 'https:\\\\docs.example.org', '/\\evil.example', 'http://[', '',
  ];

  for (const href of refused) assert.equal(leadsTo(href), undefined, href);
});

test('takes addresses from documentation and sources only, and tells the same places twice', () => {
  const step = (tool: string, result: string): Step => ({ kind: 'step', id: tool, tool, args: '', state: 'ok', result });
  const conversation: Conversation = {
    ...emptyConversation('t'),
    turns: [{
      id: 'u', question: 'q', state: { kind: 'done' }, accepted: true, sources: [{ title: 's', url: 'https://source.example/' }],
      items: [step('doc_search', 'See https://a.example/x. And (https://b.example/y).'), step('execute', '{"url":"https://evil.example/"}')],
    }],
  };
  const links = new FoundLinks();

  const found = links.places(conversation);

  assert.deepEqual(['https://a.example/x', 'https://b.example/y', 'https://source.example/', 'https://evil.example/'].map((it) => found.allows(new URL(it), base)), [true, true, true, false]);
  assert.equal(links.places({ ...conversation }), found);
});
