import '../../../fakes/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../../../utils/browser/browser';
import { stayAwakeFor } from '../../../../utils/browser/stay-awake';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a worker that waits for something long', () => {
  it('asks the browser something more often than twice a minute, and no longer than it waits', async () => {
    vi.useFakeTimers();
    const asked = vi.spyOn(browser.runtime, 'getPlatformInfo').mockResolvedValue({} as never);
    const work = stayAwakeFor(new Promise((done) => setTimeout(done, 90_000, 'sent')));
    await vi.advanceTimersByTimeAsync(89_000);
    expect(asked.mock.calls.length).toBeGreaterThan(3);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await work).toBe('sent');
    asked.mockClear();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).not.toHaveBeenCalled();
  });
});
