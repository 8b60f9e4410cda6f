import { answerStyles } from './answer.ts';
import { frame } from './frame.ts';
import { tokens } from './tokens.ts';
import { transcriptStyles } from './transcript.ts';

/** Everything the shadow root shows, as constructed style sheets: no inline style is ever needed. */
export const styles = [tokens, frame, transcriptStyles, answerStyles];
