import type { Said } from '../conversation/state.ts';
import type { Messages } from '../i18n/messages.ts';
import { sanitise } from '../markdown/fragment.ts';
import { blocks, type Block } from '../markdown/html.ts';
import { plain } from '../markdown/plain.ts';
import type { CopyButton } from './copy-button.ts';

interface Shown extends Block {
  readonly nodes: readonly ChildNode[];
}

/**
 * A model's words as Markdown. While they stream in, only the last block is parsed and built again, so that long
 * answers stay cheap and a selection in an earlier paragraph survives.
 */
export class MarkdownView extends HTMLElement {
  labels: Messages | undefined;
  #said: Said | undefined;
  #text = '';
  #shown: Shown[] = [];

  set said(said: Said) {
    if (said === this.#said) return;
    const text = plain(said.text);
    const kept = !said.complete && text.startsWith(this.#text) ? this.#shown.slice(0, this.#lastBlock()) : [];
    const parsed = kept.reduce((length, block) => length + block.source.length, 0);
    this.#said = said;
    this.#text = text;
    this.#show([...kept, ...blocks(text.slice(parsed))]);
  }

  #lastBlock(): number {
    return Math.max(0, this.#shown.findLastIndex((block) => block.html !== ''));
  }

  #show(wanted: readonly Block[]): void {
    const same = wanted.findIndex((block, index) => block.html !== this.#shown[index]?.html);
    const keep = same < 0 ? wanted.length : same;
    this.#shown.slice(keep).forEach((block) => block.nodes.forEach((node) => node.remove()));
    this.#shown = wanted.map((block, index) => {
      const shown = this.#shown[index];
      return { ...block, nodes: index < keep && shown ? shown.nodes : this.#append(block) };
    });
  }

  #append(block: Block): ChildNode[] {
    const fragment = sanitise(block.html);
    fragment.querySelectorAll('table').forEach((table) => this.#frameTable(table));
    fragment.querySelectorAll('pre').forEach((pre) => this.#frameCode(pre));
    const nodes = [...fragment.childNodes];
    this.append(fragment);
    return nodes;
  }

  #frameTable(table: HTMLTableElement): void {
    const frame = scroller(document.createElement('div'), this.labels?.table ?? '');
    frame.className = 'table';
    table.replaceWith(frame);
    frame.append(table);
  }

  #frameCode(pre: HTMLPreElement): void {
    const language = pre.firstElementChild?.getAttribute('data-lang') ?? '';
    const frame = document.createElement('div');
    frame.className = 'code';
    const bar = document.createElement('div');
    bar.className = 'bar';
    const name = document.createElement('span');
    name.textContent = language;
    const copy = document.createElement('gateway-assistant-copy') as CopyButton;
    Object.assign(copy, { text: pre.textContent, label: this.labels?.copy, done: this.labels?.copied });
    bar.append(name, copy);
    pre.replaceWith(frame);
    frame.append(bar, scroller(pre, language === '' ? (this.labels?.code ?? '') : language));
  }
}

/** Reachable by keyboard, because it may have to scroll. */
function scroller<E extends HTMLElement>(element: E, label: string): E {
  element.tabIndex = 0;
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', label);
  return element;
}
