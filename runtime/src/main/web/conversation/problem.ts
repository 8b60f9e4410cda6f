/** Why a question has no (whole) answer. Each kind is put into words by the panel; `detail` is the server's own sentence. */
export type Problem =
  | { readonly kind: 'offline' | 'signed-out' | 'gone' | 'cut' | Undecidable }
  | { readonly kind: Detailed; readonly detail?: string }
  | { readonly kind: 'rate-limited'; readonly retryAt?: number; readonly detail?: string };

/** A refusal or failure that is known well enough to be explained. */
export class AssistantProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

/** The problem behind an HTTP status and the server's error body. */
export function problemOfStatus(status: number, body: ErrorBody, now: number): Problem {
  switch (status) {
    case 401:
    case 499: // what Quarkus OIDC answers to a script whose session has expired
      return { kind: 'signed-out' };
    case 403:
      return detailed(body.error === 'disabled' ? 'disabled' : 'forbidden', body.message);
    case 404:
      return { kind: 'gone' };
    case 409:
      return detailed('busy', body.message);
    case 429:
      return rateLimited(body.retryAfterSeconds, body.message, now);
    case 504:
      return detailed('timeout', body.message);
    default:
      return detailed('failed', body.message);
  }
}

/** The problem behind a RUN_ERROR. */
export function problemOfRun(code: string | undefined, body: ErrorBody, now: number): Problem {
  switch (code) {
    case 'provider_error':
      return detailed('provider', body.message);
    case 'provider_timeout':
      return detailed('timeout', body.message);
    case 'rate_limited':
      return rateLimited(body.retryAfterSeconds, body.message, now);
    case 'disabled':
      return detailed('disabled', body.message);
    case 'approval_expired':
    case 'approval_used':
    case 'approval_unknown':
      return { kind: `approval-${code.slice('approval_'.length)}` as Undecidable };
    default:
      return detailed('failed', body.message);
  }
}

export interface ErrorBody {
  readonly error?: string;
  readonly message?: string;
  readonly retryAfterSeconds?: number;
}

/** A plan that can no longer be decided about. */
type Undecidable = 'approval-expired' | 'approval-used' | 'approval-unknown';

type Detailed = 'forbidden' | 'disabled' | 'busy' | 'provider' | 'timeout' | 'failed';

function detailed(kind: Detailed, detail: string | undefined): Problem {
  return detail === undefined ? { kind } : { kind, detail };
}

function rateLimited(seconds: number | undefined, detail: string | undefined, now: number): Problem {
  return {
    kind: 'rate-limited',
    ...(seconds === undefined ? {} : { retryAt: now + seconds * 1000 }),
    ...(detail === undefined ? {} : { detail }),
  };
}

/** Whole seconds until the question may be asked again. */
export function secondsToWait(problem: Problem, now: number): number {
  if (problem.kind !== 'rate-limited' || problem.retryAt === undefined) return 0;
  return Math.max(0, Math.ceil((problem.retryAt - now) / 1000));
}
