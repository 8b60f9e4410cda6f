/** Seconds left when a screen reader is told: often enough to act, too seldom to nag. */
const MILESTONES = [300, 120, 60, 30, 10];

/** Whole seconds until then, 0 from then on. */
export function secondsLeft(expiresAt: number, now: number): number {
  return Math.max(0, Math.ceil((expiresAt - now) / 1000));
}

/** What is said of the time that is left: the last milestone passed, undefined before the first. */
export function milestone(left: number): number | undefined {
  return left === 0 ? 0 : MILESTONES.findLast((it) => left <= it);
}

/** `4:05`. */
export function clock(left: number): string {
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
}
