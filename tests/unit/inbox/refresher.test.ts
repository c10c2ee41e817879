// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRefresher, type Refresher } from '../../../server/inbox/state/refresher';

const EVERY = 10_000;
let visibility: DocumentVisibilityState = 'visible';
let refresher: Refresher;

const begin = (run: () => Promise<void>): Refresher => {
  refresher = createRefresher({ every: EVERY, run, document, window });
  return refresher;
};
const turn = (next: DocumentVisibilityState) => {
  visibility = next;
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  vi.useFakeTimers();
  visibility = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
});
afterEach(() => {
  refresher.stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the refresher', () => {
  it('runs at once and then every ten seconds', async () => {
    const run = vi.fn(async () => {});
    begin(run).start();
    await vi.advanceTimersByTimeAsync(EVERY * 3);
    expect(run).toHaveBeenCalledTimes(4);
  });

  it('rests while the page is hidden and runs at once when it is seen again', async () => {
    const run = vi.fn(async () => {});
    begin(run).start();
    await vi.advanceTimersByTimeAsync(0);
    turn('hidden');
    await vi.advanceTimersByTimeAsync(EVERY * 10);
    expect(run).toHaveBeenCalledTimes(1);
    turn('visible');
    await vi.advanceTimersByTimeAsync(0);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('does not go on when the page was hidden while it ran', async () => {
    const ends: (() => void)[] = [];
    const run = vi.fn(() => new Promise<void>((resolve) => ends.push(resolve)));
    begin(run).start();
    turn('hidden');
    ends[0]?.();
    await vi.advanceTimersByTimeAsync(EVERY * 3);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('runs at once when the network comes back', async () => {
    const run = vi.fn(async () => {});
    begin(run).start();
    await vi.advanceTimersByTimeAsync(0);
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('never runs twice at a time, but once more when asked meanwhile', async () => {
    const ends: (() => void)[] = [];
    const run = vi.fn(() => new Promise<void>((resolve) => ends.push(resolve)));
    const asked = begin(run);
    asked.start();
    void asked.now();
    void asked.now();
    expect(run).toHaveBeenCalledTimes(1);
    ends[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('stops', async () => {
    const run = vi.fn(async () => {});
    const asked = begin(run);
    asked.start();
    await vi.advanceTimersByTimeAsync(0);
    asked.stop();
    await vi.advanceTimersByTimeAsync(EVERY * 3);
    expect(run).toHaveBeenCalledTimes(1);
  });
});
