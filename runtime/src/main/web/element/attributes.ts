import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';

/** What a page can say of the assistant in it. */
export class Attributes extends LitElement {
  /** Where the assistant's endpoints are; default: where this script came from. */
  @property() base = '';
  /** `light`, `dark`, or `auto`: the page's `data-theme`, else the system's choice. */
  @property() theme = 'auto';
  /** The panel's title instead of the server's. */
  @property() heading = '';
  /** Where to log in again; default: the current page. */
  @property({ attribute: 'login-url' }) loginUrl = '';
  /** Where the button floats and the panel docks: `bottom` or `top`, `end` or `start`. */
  @property() position = '';
  /** The button's distances from the edge and the side, such as `24 80`; a bare number is in pixels. */
  @property() offset = '';
  /** Address of a picture for the button; the slot `icon` takes any element. */
  @property() icon = '';
  /** The keys that open and close the panel; `none` for none. */
  @property() shortcut = 'Mod+.';
  /** Questions that this page suggests, as a JSON list. */
  @property({ type: Array }) suggestions: unknown;
  /** What this page is about: `{kind, id, title}`. */
  @property({ type: Object }) context: unknown;

  /** Address of a JSON file with the panel's words in another language. */
  @property({ attribute: 'messages' }) messagesUrl = '';
}
