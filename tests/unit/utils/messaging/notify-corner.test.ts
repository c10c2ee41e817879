// @vitest-environment happy-dom
import '../../../fakes/browser';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from '../../../../utils/browser/browser';
import { hideCorner } from '../../../../utils/messaging/notify-corner';

const world = globalThis as unknown as Record<symbol, unknown>;
const corner = { held: '', look: vi.fn() };
let painted: FrameRequestCallback[];

/** The browser runs the function as if nothing stood around it. */
async function run({ func, args, target }: { func: () => unknown; args: unknown[]; target: object }) {
  expect(target).toEqual({ tabId: 7 });
  const alone = new Function(`return (${func.toString()})`)();
  return [{ frameId: 0, result: await alone(...args) }];
}

beforeEach(() => {
  vi.useFakeTimers();
  painted = [];
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => painted.push(frame));
  Object.assign(browser, { scripting: { executeScript: vi.fn(run) } });
  corner.held = '';
  world[Symbol.for('corner')] = corner;
});
afterEach(() => {
  delete world[Symbol.for('corner')];
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('holds the button aside, and answers when the page has been painted so', async () => {
  const hidden = vi.fn();
  hideCorner(7, true).then(hidden);
  await vi.advanceTimersByTimeAsync(0);
  expect(corner.held).toBe('away');
  expect(corner.look).toHaveBeenCalled();
  painted.shift()?.(1);
  await vi.advanceTimersByTimeAsync(0);
  expect(hidden).not.toHaveBeenCalled();
  painted.shift()?.(2);
  await vi.advanceTimersByTimeAsync(0);
  expect(hidden).toHaveBeenCalledOnce();
  void hideCorner(7, false);
  await vi.advanceTimersByTimeAsync(0);
  expect(corner.held).toBe('');
});

it('does not wait for frames where none come, and the button comes back by itself after three seconds', async () => {
  const hidden = vi.fn();
  hideCorner(7, true).then(hidden);
  await vi.advanceTimersByTimeAsync(300);
  expect(hidden).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(2699);
  expect(corner.held).toBe('away');
  await vi.advanceTimersByTimeAsync(1);
  expect(corner.held).toBe('');
});

it('is content with a tab that has no button, and with one that does not answer', async () => {
  delete world[Symbol.for('corner')];
  const hidden = vi.fn();
  hideCorner(7, true).then(hidden);
  await vi.advanceTimersByTimeAsync(300);
  expect(hidden).toHaveBeenCalledOnce();
  Object.assign(browser.scripting, { executeScript: () => new Promise(() => {}) });
  hideCorner(7, true).then(hidden);
  await vi.advanceTimersByTimeAsync(500);
  expect(hidden).toHaveBeenCalledTimes(2);
});
