import { html, nothing, type TemplateResult } from 'lit';
import type { Feedback, Turn } from '../conversation/state.ts';
import { icons } from './icons.ts';
import type { PanelActions, PanelView } from './view.ts';

/** As many characters as the server takes. */
const LONGEST_COMMENT = 2_000;

/** Thumbs for an answer. */
export function feedback(turn: Turn, view: PanelView, actions: PanelActions): TemplateResult | typeof nothing {
  if (!turn.accepted) return nothing;
  const { messages } = view;
  return html`${thumb(turn, 'up', messages.good, icons.thumbUp, actions)} ${thumb(turn, 'down', messages.poor, icons.thumbDown, actions)}`;
}

/** Asks, once and without insisting, what was wrong. */
export function commentForm(turn: Turn, view: PanelView, actions: PanelActions): TemplateResult {
  const { messages } = view;
  return html`<form class="comment" @submit=${(event: Event) => send(event, turn, actions)}>
    <input name="comment" dir="auto" autocomplete="off" maxlength=${LONGEST_COMMENT} aria-label=${messages.comment} placeholder=${messages.comment}>
    <button class="action">${messages.commentSend}</button>
  </form>`;
}

function thumb(turn: Turn, rating: Feedback['rating'], label: string, icon: TemplateResult, actions: PanelActions): TemplateResult {
  return html`<button
    class="icon small thumb" aria-label=${label} title=${label} aria-pressed=${turn.feedback?.rating === rating ? 'true' : 'false'}
    @click=${() => actions.rate(turn.id, { rating })}
  >${icon}</button>`;
}

function send(event: Event, turn: Turn, actions: PanelActions): void {
  event.preventDefault();
  const comment = new FormData(event.target as HTMLFormElement).get('comment');
  if (typeof comment === 'string' && comment.trim() !== '') actions.rate(turn.id, { rating: 'down', comment: comment.trim() });
}
