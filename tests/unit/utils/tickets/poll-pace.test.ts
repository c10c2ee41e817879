import { describe, expect, it } from 'vitest';
import {
  jittered,
  LONGEST_PACE,
  PATIENCE_MS,
  paceInTrouble,
  SLEPT_MS,
  waitAfterAlarm,
} from '../../../../utils/tickets/poll-pace';

describe('the pace of polls', () => {
  it('keeps within a fifth of what the desk wants, and within the hour and a fifth', () => {
    expect([jittered(60, 0), jittered(60, 0.5)]).toEqual([48, 60]);
    expect(jittered(60, 1)).toBeCloseTo(72);
    expect(jittered(86_400, 1)).toBeCloseTo(LONGEST_PACE * 1.2);
  });

  it.each([
    ['just now', { pace: 60, lasting: 0, retryAfter: undefined }, 60],
    ['for three minutes', { pace: 60, lasting: 180_000, retryAfter: undefined }, 180],
    ['for a day', { pace: 60, lasting: 86_400_000, retryAfter: undefined }, 240],
    ['and says when', { pace: 60, lasting: 0, retryAfter: 500 }, 500],
    ['for somebody who asks once an hour', { pace: 3600, lasting: 180_000, retryAfter: 5 }, 3600],
  ])('is slower while the desk does not answer, %s', (_, trouble, seconds) =>
    expect(paceInTrouble(trouble)).toBe(seconds),
  );

  it('spreads those who wake together, and keeps nobody waiting otherwise', () => {
    expect(waitAfterAlarm(-500, 0.9)).toBe(0);
    expect(waitAfterAlarm(SLEPT_MS, 0.9)).toBe(0);
    expect(waitAfterAlarm(SLEPT_MS + 1, 0)).toBe(0);
    expect(waitAfterAlarm(8 * 3_600_000, 0.25)).toBe(15_000);
    expect(waitAfterAlarm(8 * 3_600_000, 0.5)).toBe(35_000);
    // Nothing between what a worker lives to see and the soonest alarm.
    const waits = Array.from({ length: 1000 }, (_, at) => waitAfterAlarm(8 * 3_600_000, at / 1000));
    expect(waits.filter((wait) => wait > PATIENCE_MS && wait < 30_000)).toEqual([]);
    expect(Math.max(...waits)).toBeLessThan(65_000);
  });
});
