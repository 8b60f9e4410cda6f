import type { AgUiEvent, Interrupt, Outcome } from '../agui/events.ts';
import { isRecord, numberOf, textOf } from '../agui/json.ts';
import { problemOfRun, type Problem } from './problem.ts';
import type { Conversation, Item, Model, Notice, Said, Source, Step, Turn, TurnState } from './state.ts';

/** The conversation after one event of its running turn. Events after the end of a run change nothing. */
export function reduce(conversation: Conversation, event: AgUiEvent): Conversation {
  if (event.type === 'CUSTOM' && event.name === 'gateway-assistant.model') return withModel(conversation, event.value);
  return updateRunning(conversation, (turn) => reduceTurn(turn, event));
}

/** The waiting turn runs again, with the decision on its way. */
export function resumeTurn(conversation: Conversation): Conversation {
  return updateLast(conversation, 'waiting', (turn) => ({
    ...turn,
    state: { kind: 'running' },
    items: turn.items.map((item) => (item.kind === 'step' && item.state === 'waiting' ? { ...item, state: 'running' } : item)),
  }));
}

/** The turn waits again: its decision has not reached the server. */
export function waitAgain(conversation: Conversation, interrupts: readonly Interrupt[], problem: Problem): Conversation {
  return updateLast(conversation, 'running', (turn) => close(turn, { kind: 'waiting', interrupts, problem }));
}

/** Nobody decides about the waiting turn any more. */
export function dropTurn(conversation: Conversation): Conversation {
  return updateLast(conversation, 'waiting', (turn) => close(turn, { kind: 'stopped', dropped: true }));
}

/** Ends the running turn, if there is one, with what is known of its open parts. */
export function endTurn(conversation: Conversation, state: TurnState): Conversation {
  return updateRunning(conversation, (turn) => close(turn, state));
}

export function failTurn(conversation: Conversation, problem: Problem): Conversation {
  return endTurn(conversation, { kind: 'failed', problem });
}

function reduceTurn(turn: Turn, event: AgUiEvent): Turn {
  switch (event.type) {
    case 'RUN_STARTED':
      return { ...turn, accepted: true };
    case 'TOOL_CALL_END':
      return turn;
    case 'RUN_FINISHED':
      return close(turn, stateOf(event.outcome));
    case 'RUN_ERROR':
      return close(turn, { kind: 'failed', problem: problemOfRun(event.code, event, Date.now()) });
    case 'TEXT_MESSAGE_START':
      return append(turn, { kind: 'said', id: event.messageId, text: '', complete: false });
    case 'TEXT_MESSAGE_CONTENT':
      return updateSaid(turn, event.messageId, (said) => ({ ...said, text: said.text + event.delta }));
    case 'TEXT_MESSAGE_END':
      return updateSaid(turn, event.messageId, (said) => ({ ...said, complete: true }));
    case 'TOOL_CALL_START':
      return append(turn, { kind: 'step', id: event.toolCallId, tool: event.toolCallName, args: '', state: 'running' });
    case 'TOOL_CALL_ARGS':
      return updateStep(turn, event.toolCallId, (step) => ({ ...step, args: step.args + event.delta }));
    case 'TOOL_CALL_RESULT':
      return updateStep(turn, event.toolCallId, (step) => ({ ...step, result: event.content }));
    case 'CUSTOM':
      return reduceCustom(turn, event.name, event.value);
  }
}

function reduceCustom(turn: Turn, name: string, value: unknown): Turn {
  if (name === 'gateway-assistant.sources') return { ...turn, sources: sourcesOf(value) };
  if (name === 'gateway-assistant.notice') return { ...turn, notices: [...turn.notices, ...noticesOf([value])] };
  if (name !== 'gateway-assistant.step' || !isRecord(value)) return turn;
  return updateStep(turn, textOf(value['toolCallId']) ?? '', (step) => finished(step, value));
}

/** The step with its real outcome: `{ok, durationMs, error?}`. */
export function finished(step: Step, value: Record<string, unknown>): Step {
  const error = textOf(value['error']);
  const durationMs = numberOf(value['durationMs']);
  return {
    ...step,
    state: value['ok'] === false ? 'failed' : 'ok',
    ...(error === undefined ? {} : { error }),
    ...(durationMs === undefined ? {} : { durationMs }),
  };
}

export function sourcesOf(value: unknown): Source[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).flatMap((source) => {
    const url = textOf(source['url']);
    return url === undefined ? [] : [{ url, title: textOf(source['title']) ?? url }];
  });
}

export function noticesOf(value: unknown): Notice[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map((notice) => ({ kind: textOf(notice['kind']) ?? '', message: textOf(notice['message']) ?? '' }));
}

export function modelOf(value: unknown): Model | undefined {
  if (!isRecord(value)) return undefined;
  return {
    provider: textOf(value['provider']) ?? '',
    builtIn: value['builtIn'] === true,
    label: textOf(value['label']) ?? textOf(value['provider']) ?? '',
  };
}

function withModel(conversation: Conversation, value: unknown): Conversation {
  const model = modelOf(value);
  return model ? { ...conversation, model } : conversation;
}

function stateOf(outcome: Outcome | undefined): TurnState {
  if (outcome?.type === 'interrupt') return { kind: 'waiting', interrupts: outcome.interrupts };
  return { kind: outcome?.type === 'cancelled' ? 'stopped' : 'done' };
}

function close(turn: Turn, state: TurnState): Turn {
  return { ...turn, state, items: turn.items.map((item) => closeItem(item, state)) };
}

function closeItem(item: Item, state: TurnState): Item {
  if (item.kind === 'said') return item.complete ? item : { ...item, complete: true };
  if (item.state !== 'running' && item.state !== 'waiting') return item;
  if (state.kind === 'waiting') return { ...item, state: 'waiting' };
  return { ...item, state: item.result === undefined ? 'stopped' : 'ok' };
}

function updateRunning(conversation: Conversation, change: (turn: Turn) => Turn): Conversation {
  return updateLast(conversation, 'running', change);
}

function updateLast(conversation: Conversation, kind: TurnState['kind'], change: (turn: Turn) => Turn): Conversation {
  const turn = conversation.turns.at(-1);
  if (turn?.state.kind !== kind) return conversation;
  return { ...conversation, turns: [...conversation.turns.slice(0, -1), change(turn)] };
}

function append(turn: Turn, item: Item): Turn {
  return { ...turn, items: [...turn.items, item] };
}

function updateSaid(turn: Turn, id: string, change: (said: Said) => Said): Turn {
  return { ...turn, items: turn.items.map((item) => (item.kind === 'said' && item.id === id ? change(item) : item)) };
}

function updateStep(turn: Turn, id: string, change: (step: Step) => Step): Turn {
  return { ...turn, items: turn.items.map((item) => (item.kind === 'step' && item.id === id ? change(item) : item)) };
}
