import type { Decision } from '../approval/draft.ts';
import type { Drafts } from '../approval/element.ts';
import type { Placement } from '../browser/placement.ts';
import type { Theme } from '../browser/theme.ts';
import type { PanelState } from '../browser/storage.ts';
import type { PageContext } from '../conversation/page.ts';
import type { Conversation, Feedback } from '../conversation/state.ts';
import type { Messages } from '../i18n/messages.ts';
import type { LinkPlaces } from '../markdown/places.ts';
import type { Status } from '../server/status.ts';

/** All that the panel's templates show, at one moment. */
export interface PanelView {
  readonly messages: Messages;
  readonly lang: string;
  readonly theme: Theme;
  readonly title: string;
  readonly panel: PanelState;
  /** Covers the page like a dialog: enlarged, or on a phone. */
  readonly modal: boolean;
  readonly streaming: boolean;
  readonly placement: Placement;
  /** Address of a picture for the button; empty for the panel's own. */
  readonly icon: string;
  /** For `aria-keyshortcuts`; empty where there is none. */
  readonly shortcut: string;
  /** Of the docked panel, and how wide it can be made, in pixels. */
  readonly width: { readonly now: number; readonly least: number; readonly most: number };
  /** What the page offers to go with a question, and whether it does. */
  readonly page: PageContext;
  readonly sendsPage: boolean;
  readonly suggestions: readonly string[];
  readonly followUps: readonly string[];
  readonly status: Status;
  readonly conversation: Conversation;
  /** Where the links of answers may lead. */
  readonly places: LinkPlaces;
  /** What a person has made of plans that wait for approval. */
  readonly drafts: Drafts;
  readonly loginUrl: string;
  readonly atEnd: boolean;
  readonly now: number;
  /** What a screen reader is told of the newest answer. */
  readonly announcement: string;
}

/** All that a person can do in the panel. */
export interface PanelActions {
  open(): void;
  close(): void;
  toggleExpanded(): void;
  toggleStreaming(): void;
  toggleContext(): void;
  drag(event: PointerEvent): void;
  resizeByKey(event: KeyboardEvent): void;
  resetWidth(): void;
  /** Somebody typed into the question. */
  typed(text: string): void;
  clear(): void;
  ask(question: string): void;
  stop(): void;
  decide(interruptId: string, decision: Decision): void;
  rate(turnId: string, feedback: Feedback): void;
  retry(turnId: string): void;
  edit(turnId: string): void;
  toEnd(): void;
  /** Something in an answer was clicked, perhaps a link. */
  followed(event: MouseEvent): void;
  scrolled(): void;
  keydown(event: KeyboardEvent): void;
}
