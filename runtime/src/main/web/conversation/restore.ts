import type { Interrupt } from '../agui/events.ts';
import { isRecord, textOf, tryJson } from '../agui/json.ts';
import type { Thread } from '../server/client.ts';
import { emptyConversation, startTurn, type Conversation, type Item, type Turn } from './state.ts';

/** The conversation that the server remembers, from its AG-UI messages; while it is busy the last turn still runs. */
export function restore(threadId: string, { messages, busy, interrupts, feedback, stopped }: Thread): Conversation {
  const remembered = messages.filter(isRecord).reduce(addMessage, emptyConversation(threadId));
  const last = remembered.turns.length - 1;
  const turns = remembered.turns.map((turn, index): Turn => {
    const rated = feedback[turn.id];
    const ended: Turn = { ...turn, accepted: true, state: { kind: stopped.includes(turn.id) ? 'stopped' : 'done' }, ...(rated ? { feedback: rated } : {}) };
    if (index !== last) return ended;
    if (busy) return { ...ended, state: { kind: 'running' } };
    return interrupts.length === 0 ? ended : waiting(ended, interrupts);
  });
  return { ...remembered, turns };
}

function waiting(turn: Turn, interrupts: readonly Interrupt[]): Turn {
  const asked = new Set(interrupts.map((interrupt) => interrupt.toolCallId));
  const items = turn.items.map((item): Item => (item.kind === 'step' && asked.has(item.id) ? { ...item, state: 'waiting' } : item));
  return { ...turn, items, state: { kind: 'waiting', interrupts } };
}

function addMessage(conversation: Conversation, message: Record<string, unknown>): Conversation {
  const id = textOf(message['id']) ?? `${conversation.threadId}-${conversation.turns.length}`;
  const content = textOf(message['content']) ?? '';
  switch (message['role']) {
    case 'user':
      return startTurn(conversation, id, content);
    case 'assistant':
      return updateLast(conversation, (turn) => ({ ...turn, items: [...turn.items, ...itemsOf(id, content, message)] }));
    case 'tool':
      return updateLast(conversation, (turn) => withResult(turn, content, message));
    default:
      return conversation;
  }
}

function itemsOf(id: string, content: string, message: Record<string, unknown>): Item[] {
  const calls = Array.isArray(message['toolCalls']) ? message['toolCalls'].filter(isRecord) : [];
  const said: Item[] = content.trim() === '' ? [] : [{ kind: 'said', id, text: content, complete: true }];
  return [...said, ...calls.map(stepOf)];
}

function stepOf(call: Record<string, unknown>): Item {
  const called = isRecord(call['function']) ? call['function'] : {};
  return {
    kind: 'step',
    id: textOf(call['id']) ?? '',
    tool: textOf(called['name']) ?? '',
    args: textOf(called['arguments']) ?? '',
    state: 'stopped',
  };
}

function withResult(turn: Turn, content: string, message: Record<string, unknown>): Turn {
  const error = textOf(message['error']);
  const items = turn.items.map((item): Item => {
    if (item.kind !== 'step' || item.id !== message['toolCallId']) return item;
    return { ...item, result: content, state: error ? 'failed' : 'ok', ...(error ? { error: reasonIn(error) } : {}) };
  });
  return { ...turn, items };
}

function updateLast(conversation: Conversation, change: (turn: Turn) => Turn): Conversation {
  const turn = conversation.turns.at(-1);
  if (!turn) return conversation;
  return { ...conversation, turns: [...conversation.turns.slice(0, -1), change(turn)] };
}

/** Why a step failed, in the words that stand in its result. */
function reasonIn(result: string): string {
  const parsed = tryJson(result);
  if (!isRecord(parsed)) return result;
  const reasons = [parsed, ...Object.values(parsed)].filter(isRecord).map((it) => textOf(it['error'])).filter((it) => it !== undefined);
  return [...new Set(reasons)].join('\n') || result;
}
