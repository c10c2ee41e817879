import { describe, expect, it } from 'vitest';
import { retryDelay, SHIPPED_PACE } from '../../../../utils/tickets/outbox-entry';

describe('the wait before another try', () => {
  it('ships with five seconds to begin with and a quarter of an hour at most', () => {
    expect(SHIPPED_PACE).toEqual({ baseMs: 5_000, capMs: 900_000 });
  });

  it('is spread over the whole span, which doubles with each try up to the cap', () => {
    const longest = (attempts: number) => retryDelay(attempts, 1);
    expect([0, 1, 2, 7, 8, 1000].map(longest)).toEqual([5_000, 10_000, 20_000, 640_000, 900_000, 900_000]);
    expect(retryDelay(3, 0)).toBe(0);
    expect(retryDelay(3, 0.25)).toBe(10_000);
  });
});
