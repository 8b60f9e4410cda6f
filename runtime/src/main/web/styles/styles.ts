import { callStyles } from '../approval/call-styles.ts';
import { approvalStyles } from '../approval/styles.ts';
import { answerStyles } from './answer.ts';
import { codeStyles } from './code.ts';
import { composerStyles } from './composer.ts';
import { frameStyles } from './frame.ts';
import { headerStyles } from './header.ts';
import { launcherStyles } from './launcher.ts';
import { noticeStyles } from './notice.ts';
import { stepStyles } from './step.ts';
import { tokens } from './tokens.ts';
import { transcriptStyles } from './transcript.ts';
import { turnStyles } from './turn.ts';
import { welcomeStyles } from './welcome.ts';

/** Everything the shadow root shows, as constructed style sheets: no inline style is ever needed. What adapts stands last. */
export const styles = [
  tokens, launcherStyles, headerStyles, composerStyles, transcriptStyles, welcomeStyles, turnStyles, stepStyles, noticeStyles,
  answerStyles, codeStyles, approvalStyles, callStyles, frameStyles,
];
