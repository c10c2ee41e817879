import { type Edit, UNTOUCHED } from './mark';

/** What was done to a picture, what was done before, and what was taken back. */
export interface History {
  past: readonly Edit[];
  now: Edit;
  future: readonly Edit[];
}

/** More steps are forgotten from the beginning. */
export const MOST_STEPS = 100;

export const NO_HISTORY: History = { past: [], now: UNTOUCHED, future: [] };

/**
 * Does one thing more; what was taken back cannot be done again then. With `amend` it belongs to the step before: keys
 * held down and one drag are one step.
 */
export function done({ past, now }: History, next: Edit, amend = false): History {
  if (next === now) return { past, now, future: [] };
  return { past: amend ? past : [...past, now].slice(-MOST_STEPS), now: next, future: [] };
}

export function undone(history: History): History {
  const { past, now, future } = history;
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), now: before, future: [now, ...future] } : history;
}

export function redone(history: History): History {
  const { past, now, future } = history;
  const [next, ...rest] = future;
  return next ? { past: [...past, now], now: next, future: rest } : history;
}
