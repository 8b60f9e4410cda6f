import type { Interrupt } from '../agui/events.ts';
import type { UserMessage } from '../agui/request.ts';
import type { Problem } from './problem.ts';

/** A conversation as the panel shows it; never changed in place. */
export interface Conversation {
  readonly threadId: string;
  readonly turns: readonly Turn[];
  readonly model?: Model;
  /** The server no longer had the conversation before this one, perhaps with a plan that waited. */
  readonly lost?: 'conversation' | 'plan';
}

export interface Model {
  readonly provider: string;
  readonly builtIn: boolean;
  readonly label: string;
}

/** One question with all that was done and said about it. */
export interface Turn {
  readonly id: string;
  readonly question: string;
  readonly items: readonly Item[];
  readonly sources: readonly Source[];
  readonly state: TurnState;
  /** The server has said that it took the question up; one that it refused or never saw is not in its thread. */
  readonly accepted: boolean;
  /** What the server wants the person to know before they read the answer. */
  readonly notices: readonly Notice[];
  readonly feedback?: Feedback;
}

/** `kind` is what the panel has words of its own for. */
export interface Notice {
  readonly kind: string;
  readonly message: string;
}

/** What a person thinks of an answer. */
export interface Feedback {
  readonly rating: 'up' | 'down';
  readonly comment?: string;
}

export type TurnState =
  | { readonly kind: 'running' | 'done' }
  /** `dropped`: it waited for an approval, and nothing of its plan was sent. */
  | { readonly kind: 'stopped'; readonly dropped?: boolean }
  /** A `problem` kept the decision from the server: it can be made again. */
  | { readonly kind: 'waiting'; readonly interrupts: readonly Interrupt[]; readonly problem?: Problem }
  | { readonly kind: 'failed'; readonly problem: Problem };

export type Item = Said | Step;

export interface Said {
  readonly kind: 'said';
  readonly id: string;
  readonly text: string;
  readonly complete: boolean;
}

/** One tool call. */
export interface Step {
  readonly kind: 'step';
  readonly id: string;
  readonly tool: string;
  readonly args: string;
  readonly state: StepState;
  readonly result?: string;
  readonly error?: string;
  readonly durationMs?: number;
}

export type StepState = 'running' | 'waiting' | 'ok' | 'failed' | 'stopped';

export interface Source {
  readonly title: string;
  readonly url: string;
}

export function emptyConversation(threadId: string): Conversation {
  return { threadId, turns: [] };
}

export function startTurn(conversation: Conversation, id: string, question: string): Conversation {
  const turn: Turn = { id, question, items: [], sources: [], notices: [], state: { kind: 'running' }, accepted: false };
  return { ...conversation, turns: [...conversation.turns, turn] };
}

export function withFeedback(conversation: Conversation, turnId: string, feedback: Feedback | undefined): Conversation {
  const turns = conversation.turns.map((turn): Turn => {
    if (turn.id !== turnId) return turn;
    const { feedback: _, ...rest } = turn;
    return feedback ? { ...rest, feedback } : rest;
  });
  return { ...conversation, turns };
}

/** The conversation as it was before the turn was asked. */
export function beforeTurn(conversation: Conversation, id: string): Conversation {
  const index = conversation.turns.findIndex((turn) => turn.id === id);
  return index < 0 ? conversation : { ...conversation, turns: conversation.turns.slice(0, index) };
}

export function lastTurn(conversation: Conversation): Turn | undefined {
  return conversation.turns.at(-1);
}

export function isRunning(conversation: Conversation): boolean {
  return lastTurn(conversation)?.state.kind === 'running';
}

/** The questions in the server's thread as AG-UI messages, then the newest one. */
export function userMessages(conversation: Conversation): UserMessage[] {
  const newest = lastTurn(conversation);
  return conversation.turns
    .filter((turn) => turn.accepted || turn === newest)
    .map((turn) => ({ id: turn.id, role: 'user', content: turn.question }));
}

/** The sources that the answer does not link to itself: one link to each is enough. */
export function sourcesBeside(turn: Turn): readonly Source[] {
  if (turn.sources.length === 0) return turn.sources;
  const answer = answerOf(turn);
  return turn.sources.filter(({ url }) => !linksTo(answer, url));
}

/** Whether Markdown links to an address, and not only to a longer one that begins with it. */
function linksTo(markdown: string, url: string): boolean {
  for (let at = markdown.indexOf(url); at >= 0; at = markdown.indexOf(url, at + 1)) {
    const before = markdown.charAt(at - 1);
    const opens = before === '(' || before === '<' || (url.startsWith('http') && before !== '`');
    if (opens && !/[\p{L}\p{N}#/?=&%_-]/u.test(markdown.charAt(at + url.length))) return true;
  }
  return false;
}

/** All that was said in answer to one question. */
export function answerOf(turn: Turn): string {
  return turn.items
    .filter((item) => item.kind === 'said')
    .map((item) => item.text.trim())
    .join('\n\n');
}
