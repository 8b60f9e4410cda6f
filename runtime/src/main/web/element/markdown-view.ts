import type { Said } from '../conversation/state.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Block } from '../markdown/html.ts';
import { renderer } from '../markdown/parts.ts';
import { LinkPlaces, NOWHERE } from '../markdown/places.ts';
import { plain } from '../markdown/plain.ts';
import type { CodeBlock } from './code-block.ts';

type Renderer = NonNullable<typeof renderer.here>;

interface Shown extends Block {
  readonly nodes: readonly ChildNode[];
}

/**
 * A model's words as Markdown. While they stream in, only the last block, or the last pieces of a long list or
 * table, are parsed and built again, so that long answers stay cheap and a selection in what came earlier survives. Until the
 * renderer is here they are text.
 */
export class MarkdownView extends HTMLElement {
  labels: Messages | undefined;
  #said: Said | undefined;
  #shown: Shown[] = [];
  #places = new LinkPlaces(NOWHERE, []);

  /** Where links may lead; what is shown already follows. */
  set places(places: LinkPlaces) {
    if (places === this.#places) return;
    this.#places = places;
    if (!this.#said || !renderer.here) return;
    this.#shown = [];
    this.#render(this.#said, renderer.here);
  }

  set said(said: Said) {
    if (said === this.#said) return;
    this.#said = said;
    if (renderer.here) this.#render(said, renderer.here);
    else void this.#renderLater(said);
  }

  async #renderLater(said: Said): Promise<void> {
    this.textContent = plain(said.text);
    const here = await renderer.fetch();
    if (!here || said !== this.#said) return;
    this.textContent = '';
    this.#render(said, here);
  }

  #render(said: Said, by: Renderer): void {
    if (this.#shown.length === 0) this.textContent = '';
    const text = plain(said.text);
    // What comes last may define what an earlier link refers to: at the end all is parsed, and what stays the same is kept.
    this.#show(said.complete ? by.blocks(text) : by.grow(this.#shown, text), by);
    this.#markGrowing(!said.complete);
  }

  #show(wanted: readonly Block[], by: Renderer): void {
    const other = wanted.findIndex((block, index) => !isSame(block, this.#shown[index]) && !this.#growCode(block, index));
    const keep = other < 0 ? wanted.length : other;
    this.#shown.slice(keep).forEach((block) => block.nodes.forEach((node) => node.remove()));
    this.#shown = wanted.map((block, index) => {
      const shown = this.#shown[index];
      return { ...block, nodes: index < keep && shown ? shown.nodes : this.#append(block, by) };
    });
  }

  /** Code that got longer stays the element that it is. */
  #growCode({ code }: Block, index: number): boolean {
    const shown = this.#shown[index];
    if (!code || !shown?.code || shown.code.language !== code.language) return false;
    (shown.nodes[0] as CodeBlock).text = code.text;
    return true;
  }

  #markGrowing(growing: boolean): void {
    const last = this.lastElementChild;
    this.querySelectorAll<CodeBlock>('gateway-assistant-code').forEach((code) => (code.growing = growing && code === last));
  }

  #append(block: Block, by: Renderer): ChildNode[] {
    const fragment = by.sanitise(block.html, this.#places);
    fragment.querySelectorAll('table').forEach((table) => this.#frameTable(table));
    fragment.querySelectorAll('pre').forEach((pre) => this.#frameCode(pre));
    const last = this.lastElementChild;
    const [from, to] = block.piece?.goesOn && last ? [contents(fragment.firstElementChild), contents(last)] : [fragment, this];
    const nodes = [...from.childNodes];
    to.append(...nodes);
    return nodes;
  }

  /** Reachable by keyboard, because it may have to scroll. */
  #frameTable(table: HTMLTableElement): void {
    const frame = document.createElement('div');
    frame.className = 'table';
    frame.tabIndex = 0;
    frame.setAttribute('role', 'group');
    frame.setAttribute('aria-label', this.labels?.table ?? '');
    table.replaceWith(frame);
    frame.append(table);
  }

  #frameCode(pre: HTMLPreElement): void {
    const frame = document.createElement('gateway-assistant-code') as CodeBlock;
    frame.text = pre.textContent.replace(/\n$/, '');
    frame.language = pre.firstElementChild?.getAttribute('data-lang') ?? '';
    frame.messages = this.labels;
    pre.replaceWith(frame);
  }
}

function isSame(block: Block, shown: Block | undefined): boolean {
  return block.html === shown?.html && block.piece?.goesOn === shown.piece?.goesOn;
}

/** What the items of a list, or the rows of a table, are children of. */
function contents(container: Element | null): ParentNode {
  return container?.querySelector(':scope > table > tbody') ?? container ?? document.createDocumentFragment();
}
