import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grow } from '../../main/web/markdown/grow.ts';
import { highlight } from '../../main/web/markdown/highlight.ts';
import { blocks, type Block } from '../../main/web/markdown/html.ts';
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

test('reads what is nested deeper than the stack of a browser', () => {
  for (const nested of ['>', '- ', '1. ', '> - ', '*a **b ']) {
    const rendered = html(`${nested.repeat(5_000)}${' b** a*'.repeat(5_000)}<img src=x>`);

    assert.match(rendered, /img src=x/);
    assert.doesNotMatch(rendered, /<img/);
  }
});

test('reads emphasis that never ends, and words without blanks, in time', () => {
  for (const slow of ['*a ', '_a ', '~~a ', '*', 'a@a']) {
    const before = performance.now();
    html(slow.repeat(10_000));
    assert.ok(performance.now() - before < 1_000, slow);
  }
});

test('still reads a long paragraph', () => {
  assert.match(html(`${'word '.repeat(700)}**bold** ${'`code` '.repeat(100)}[a](/b)`), /<strong>bold<\/strong>.*<code>code<\/code>.*<a href="\/b">/);
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

const PARTS = [
  '- item', '- [x] done', '  - nested', '\n', '\n\n', ' word', '**bold**', '1. one', '2. two', '| a | b |\n|---|--:|\n', '| 1 | 2 |\n',
  '| `x|y` |', '---\n', '# Head\n', '```js\n', '```\n', '> quote', '    code', '* star', '\n\n  more of it', '[ref]', '<br>',
];

const BEGINNINGS = ['- item\n', '- [ ] task\n\n', '1. one\n', '* a\n\n  b\n', '- a\n  - b\n', '| 1 | 2 |\n'];

/** Long lists and tables that go on with anything, the same ones each time. */
function* answers(): Generator<{ begun: string; parts: string[] }> {
  let seed = 1;
  const below = (n: number): number => (seed = (seed * 48_271) % 2_147_483_647) % n;
  for (let answer = 0; answer < 240; answer++) {
    const item = BEGINNINGS[answer % BEGINNINGS.length] ?? '';
    const begun = (item.startsWith('|') ? '| a | b |\n|---|--:|\n' : '') + item.repeat(18 + below(25));
    const parts = Array.from({ length: 25 }, () => (below(3) > 0 ? item.slice(0, 1 + below(item.length)) : PARTS[below(PARTS.length)] ?? ''));
    yield { begun, parts };
  }
}

test('makes the same of a text that comes bit by bit as of the whole', () => {
  let long = 0;
  for (const { begun, parts } of answers()) {
    let text = begun;
    let known: Block[] = blocks(begun);
    for (const part of parts) {
      text += part;
      known = grow(known, text);
      const whole = blocks(text);
      assert.deepEqual(known.map((it) => [it.source, it.html, it.piece]), whole.map((it) => [it.source, it.html, it.piece]), text);
      long += whole.some((block) => block.piece?.goesOn) ? 1 : 0;
    }
  }
  assert.ok(long > 3_000, `only ${long} texts had long lists or tables`);
});

test('parses of a long list and a long table only the end again', () => {
  const list = Array.from({ length: 2_000 }, (_, n) => `- item ${n}\n`).join('');
  const table = `| a |\n|---|\n${Array.from({ length: 2_000 }, (_, n) => `| cell ${n} |\n`).join('')}`;

  for (const text of [list, table]) {
    const known = blocks(text);
    const grown = grow(known, `${text}${text.slice(-12)}`);
    assert.equal(grown.filter((block, index) => block !== known[index]).length, 3);
  }
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
      id: 'u', question: 'q', state: { kind: 'done' }, accepted: true, notices: [], sources: [{ title: 's', url: 'https://source.example/' }],
      items: [step('doc_search', 'See https://a.example/x. And (https://b.example/y).'), step('execute', '{"url":"https://evil.example/"}')],
    }],
  };
  const links = new FoundLinks();

  const found = links.places(conversation);

  assert.deepEqual(['https://a.example/x', 'https://b.example/y', 'https://source.example/', 'https://evil.example/'].map((it) => found.allows(new URL(it), base)), [true, true, true, false]);
  assert.equal(links.places({ ...conversation }), found);
});

test('takes no address from a documentation tool that failed, or is not done: it repeats what the model asked it for', () => {
  const step = (state: Step['state']): Step => ({ kind: 'step', id: state, tool: 'doc', args: '', state, result: `There is no topic 'https://evil.example/${state}'.` });
  const states: Step['state'][] = ['failed', 'running', 'stopped', 'waiting', 'ok'];
  const conversation: Conversation = {
    ...emptyConversation('t'),
    turns: [{ id: 'u', question: 'q', state: { kind: 'done' }, accepted: true, notices: [], sources: [], items: states.map(step) }],
  };

  const found = new FoundLinks().places(conversation);

  assert.deepEqual(states.filter((state) => found.allows(new URL(`https://evil.example/${state}`), base)), ['ok']);
});

test('colours no line that takes as long as a thousand others', () => {
  for (const [language, slow] of [['ini', '0'], ['ini', '-'], ['ini', 'a.'], ['bash', '0']] as const) {
    const before = performance.now();
    highlight(`${slow.repeat(14_000 / slow.length)}\n!`, language);
    assert.ok(performance.now() - before < 500, language + slow);
  }
  assert.match(highlight('[server]\nport = 8080', 'ini') ?? '', /<span/);
});

test('finds the addresses in a page of dots in time', () => {
  const item: Step = { kind: 'step', id: 's', tool: 'doc', args: '', state: 'ok', result: `http://a.example/${'.'.repeat(100_000)}x` };
  const conversation: Conversation = {
    ...emptyConversation('t'),
    turns: [{ id: 'u', question: 'q', state: { kind: 'done' }, accepted: true, notices: [], sources: [], items: [item] }],
  };
  const before = performance.now();

  new FoundLinks().places(conversation);

  assert.ok(performance.now() - before < 500);
});
