/**
 * When to ask the desk for news. The desk says how often (`next`); what is here keeps a million installations from
 * asking in the same second, and a desk that has been down from being asked by all of them at once.
 */

/** Seconds until the next poll while the desk has not said otherwise. */
export const FIRST_PACE = 60;

/** And never seldomer than this, whatever it says: an alarm that is further off was set by a wrong clock. */
export const LONGEST_PACE = 3600;

/** How long the desk is given, seconds, after trouble of however long: longer would keep answers from people. */
const LONGEST_BACK_OFF = 240;

/** An alarm later than this, milliseconds, was slept through: by the device, or by a browser that was frozen. */
export const SLEPT_MS = 120_000;

/** Milliseconds over which those that wake together are spread. */
const WAKING_MS = 60_000;

/** So long, milliseconds, a worker may wait by itself: it is stopped after 30 seconds, and no alarm rings before. */
export const PATIENCE_MS = 25_000;
const SOONEST_ALARM_MS = 30_000;

/** +-20 %: what has come in step loses it again. 0 <= random < 1. */
export const jittered = (seconds: number, random: number): number =>
  Math.min(LONGEST_PACE, seconds) * (0.8 + 0.4 * random);

export interface Trouble {
  /** The pace that held before, seconds. */
  pace: number;
  /** How long the desk has not answered, milliseconds. */
  lasting: number;
  /** What the desk asked for, seconds. */
  retryAfter: number | undefined;
}

/** Seconds until the desk is asked again after it did not answer; never sooner than it wants to be asked in good days. */
export const paceInTrouble = ({ pace, lasting, retryAfter = 0 }: Trouble): number =>
  Math.max(pace, retryAfter, Math.min(LONGEST_BACK_OFF, lasting / 1000));

/**
 * Milliseconds to wait when an alarm goes off: none on time, some after a sleep from which many wake at once. Up to
 * `PATIENCE_MS` it is waited for, beyond it by another alarm.
 */
export function waitAfterAlarm(lateMs: number, random: number): number {
  if (lateMs <= SLEPT_MS) return 0;
  const wait = random * WAKING_MS;
  return wait <= PATIENCE_MS ? wait : wait - PATIENCE_MS + SOONEST_ALARM_MS;
}
