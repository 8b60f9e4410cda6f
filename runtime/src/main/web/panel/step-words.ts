import type { StepState } from '../conversation/state.ts';
import { fill, type Messages } from '../i18n/messages.ts';

export function stepStateName(state: StepState, messages: Messages): string {
  switch (state) {
    case 'running':
      return messages.stepRunning;
    case 'waiting':
      return messages.stepWaiting;
    case 'ok':
      return messages.stepOk;
    case 'failed':
      return messages.stepFailed;
    case 'stopped':
      return messages.stepStopped;
  }
}

export function durationInWords(ms: number, messages: Messages): string {
  if (ms < 1000) return fill(messages.milliseconds, { n: Math.round(ms) });
  return fill(messages.seconds, { n: (ms / 1000).toFixed(1) });
}
