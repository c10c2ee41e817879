import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterPaint } from '../../../../components/corner/after-paint';

describe('afterPaint', () => {
  const frames: FrameRequestCallback[] = [];
  const painted = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
  });
  afterEach(() => {
    frames.length = 0;
    painted.mockReset();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('waits for two frames', async () => {
    afterPaint().then(painted);
    frames.shift()?.(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(painted).not.toHaveBeenCalled();
    frames.shift()?.(2);
    await vi.advanceTimersByTimeAsync(0);
    expect(painted).toHaveBeenCalledTimes(1);
  });

  it('does not wait longer than 300 ms where frames do not come', async () => {
    afterPaint().then(painted);
    await vi.advanceTimersByTimeAsync(299);
    expect(painted).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(painted).toHaveBeenCalledTimes(1);
  });
});
