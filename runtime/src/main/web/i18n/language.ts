import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { speak, translationOf, type Spoken, type Translation } from './translation.ts';

/** An element that says where its host's translation is. */
export interface Speaking extends ReactiveControllerHost, HTMLElement {
  /** Address of a JSON file, empty for none. */
  messagesUrl: string;
}

/** What an element speaks: the language that the host page names or the browser prefers, in the host's own words if it has any. */
export class Language<M extends object> implements ReactiveController {
  #url = '';
  #loading = false;
  #translation: Translation | undefined;
  #spoken: { readonly key: string; readonly spoken: Spoken<M> } | undefined;

  constructor(
    private readonly host: Speaking,
    private readonly languages: Readonly<Record<string, M>> & { readonly en: M },
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.host.messagesUrl !== this.#url) void this.#load(this.host.messagesUrl);
  }

  /** Undefined while the host's words are on their way: nothing is shown in a language that would change at once. */
  get spoken(): Spoken<M> | undefined {
    if (this.#loading) return undefined;
    const tags = [langOf(this.host), ...navigator.languages];
    const key = tags.join();
    // The same object as long as nothing changes: templates compare it.
    if (this.#spoken?.key !== key) this.#spoken = { key, spoken: speak(this.languages, tags, this.#translation) };
    return this.#spoken.spoken;
  }

  async #load(url: string): Promise<void> {
    this.#url = url;
    this.#loading = url !== '';
    const translation = url === '' ? undefined : await fetched(new URL(url, document.baseURI));
    if (url !== this.#url) return;
    this.#translation = translation;
    this.#spoken = undefined;
    this.#loading = false;
    this.host.requestUpdate();
  }
}

/** The language that a page names for this element, also from within a shadow tree; empty where it names none. */
function langOf(element: Element): string {
  const named = element.closest<HTMLElement>('[lang]')?.lang;
  const root = element.getRootNode();
  return named ?? (root instanceof ShadowRoot ? langOf(root.host) : '');
}

async function fetched(url: URL): Promise<Translation | undefined> {
  try {
    const response = await fetch(url, { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const translation = translationOf(await response.json());
    if (!translation) throw new Error('not a JSON object');
    return translation;
  } catch (cause) {
    console.warn(`gateway-assistant: the messages at ${url.href} cannot be used`, cause);
    return undefined;
  }
}
