import { describe, expect, it } from 'vitest';
import type { FileFacts } from '../../../../utils/tickets/bundle';
import {
  hasRoom,
  isDue,
  type OutboxEntry,
  outboxFill,
  paceFrom,
  retryDelay,
  SHIPPED_PACE,
} from '../../../../utils/tickets/outbox-entry';

describe('the wait before another try', () => {
  it('ships with five seconds to begin with and a quarter of an hour at most', () => {
    expect(SHIPPED_PACE).toEqual({ baseMs: 5_000, capMs: 900_000 });
  });

  it('is that one unless a build names another base', () => {
    expect([undefined, '', 'soon', '-1', '0'].map(paceFrom)).toEqual(Array(5).fill(SHIPPED_PACE));
    expect(paceFrom('50')).toEqual({ baseMs: 50, capMs: 9_000 });
  });

  it('is spread over the whole span, which doubles with each try up to the cap', () => {
    const longest = (attempts: number) => retryDelay(attempts, 1);
    expect([0, 1, 2, 7, 8, 1000].map(longest)).toEqual([5_000, 10_000, 20_000, 640_000, 900_000, 900_000]);
    expect(retryDelay(3, 0)).toBe(0);
    expect(retryDelay(3, 0.25)).toBe(10_000);
  });
});

describe('an entry', () => {
  const HOUR = 3_600_000;

  it('is due at its time, and when its time was set by a clock that has been put back since', () => {
    const due = (nextAttempt: number) => isDue({ nextAttempt }, 10 * HOUR);
    expect([10 * HOUR, 10 * HOUR + 1, 11 * HOUR, 11 * HOUR + 1, 9_000 * HOUR].map(due)).toEqual([
      true,
      false,
      false,
      true,
      true,
    ]);
  });

  it('has room among 200 with files of 100 MB, and no more', () => {
    const MB = 1024 * 1024;
    const file = (bytes: number) => ({ bytes }) as FileFacts;
    const entry = (bytes: number) => ({ content: { files: [file(bytes)] } }) as OutboxEntry;
    const many = (count: number) => Array.from({ length: count }, () => entry(0));
    expect([hasRoom(many(199), []), hasRoom(many(200), [])]).toEqual([true, false]);
    const nearly = [entry(60 * MB), entry(39 * MB)];
    expect([hasRoom(nearly, [file(MB)]), hasRoom(nearly, [file(MB + 1)])]).toEqual([true, false]);
    expect(outboxFill(nearly)).toBeCloseTo(0.99);
  });
});
