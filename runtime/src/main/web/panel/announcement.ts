import { describeStep } from '../conversation/describe-step.ts';
import type { Step, Turn } from '../conversation/state.ts';
import { waitingInWords } from '../approval/words.ts';
import { fill, type Messages } from '../i18n/messages.ts';
import { stepStateName } from './step-words.ts';

/** What a screen reader is told of a turn: each step once it ends, and the answer once it is whole. */
export function announcementOf(turn: Turn, words: string, messages: Messages): string {
  switch (turn.state.kind) {
    case 'running':
      return progress(turn, messages);
    case 'done':
      return fill(messages.answered, { text: words });
    case 'stopped':
      return messages.stopped;
    case 'waiting':
      return waitingInWords(turn.state.interrupts, messages);
    case 'failed':
      return messages[`problem-${turn.state.problem.kind}`];
  }
}

function progress(turn: Turn, messages: Messages): string {
  const step = turn.items.findLast((item): item is Step => item.kind === 'step' && item.state !== 'running');
  if (!step) return messages.working;
  return `${step.tool} ${describeStep(step.args, messages)}: ${stepStateName(step.state, messages)}`;
}
