import type { Decision } from '../approval/draft.ts';
import type { Drafts } from '../approval/element.ts';
import type { Theme } from '../browser/theme.ts';
import type { PanelState } from '../browser/storage.ts';
import type { Conversation } from '../conversation/state.ts';
import type { Messages } from '../i18n/messages.ts';
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
  readonly status: Status;
  readonly conversation: Conversation;
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
  clear(): void;
  ask(question: string): void;
  stop(): void;
  decide(interruptId: string, decision: Decision): void;
  retry(turnId: string): void;
  edit(turnId: string): void;
  toEnd(): void;
  scrolled(): void;
  keydown(event: KeyboardEvent): void;
}
