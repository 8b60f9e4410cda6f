import { isRecord, textOf } from '../agui/json.ts';
import { interruptsOf } from '../approval/plan.ts';
import { finished, noticesOf, sourcesOf } from './reduce.ts';
import { problemOfRun } from './problem.ts';
import type { Conversation, Item, Step, Turn, TurnState } from './state.ts';

/** The conversation after its running turn was answered at once, with `Accept: application/json`. */
export function applyAnswer(conversation: Conversation, answer: Record<string, unknown>): Conversation {
  const turn = conversation.turns.at(-1);
  if (turn?.state.kind !== 'running') return conversation;
  return { ...conversation, turns: [...conversation.turns.slice(0, -1), answered(turn, answer)] };
}

function answered(turn: Turn, answer: Record<string, unknown>): Turn {
  const steps = Array.isArray(answer['steps']) ? answer['steps'].filter(isRecord) : [];
  const text = textOf(answer['text']);
  const said: Item[] = text === undefined ? [] : [{ kind: 'said', id: `${turn.id}-answer-${turn.items.length}`, text, complete: true }];
  return {
    ...turn,
    items: [...before(turn, steps), ...steps.map((step, index) => stepOf(`${turn.id}-${turn.items.length + index}`, step)), ...said],
    sources: sourcesOf(answer['sources']),
    notices: noticesOf(answer['notices']),
    state: stateOf(answer),
    accepted: true,
  };
}

/** What was there before an approval, without the step that waited for it where the answer tells how that ended. */
function before(turn: Turn, steps: readonly Record<string, unknown>[]): Item[] {
  return turn.items.filter((item) => item.kind === 'said' || item.state !== 'running' || steps.length === 0);
}

function stepOf(id: string, step: Record<string, unknown>): Step {
  const open: Step = {
    kind: 'step',
    id,
    tool: textOf(step['tool']) ?? '',
    args: asText(step['arguments']),
    result: asText(step['result']),
    state: 'running',
  };
  return finished(open, step);
}

function asText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function stateOf(answer: Record<string, unknown>): TurnState {
  const error = answer['error'];
  if (isRecord(error)) return failed(textOf(error['code']), textOf(error['message']));
  if (typeof error === 'string') return failed(error, textOf(answer['message']));
  const outcome = isRecord(answer['outcome']) ? answer['outcome']['type'] : answer['outcome'];
  if (outcome === 'cancelled') return { kind: 'stopped' };
  if (outcome === 'interrupt') return { kind: 'waiting', interrupts: interruptsOf(answer['interrupts']) };
  return outcome === 'error' ? failed(undefined, undefined) : { kind: 'done' };
}

function failed(code: string | undefined, message: string | undefined): TurnState {
  return { kind: 'failed', problem: problemOfRun(code, message === undefined ? {} : { message }, Date.now()) };
}
