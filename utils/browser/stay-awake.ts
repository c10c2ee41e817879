import { browser } from './browser';

/** Chromium stops a worker after 30 seconds without a call of its own, also one that waits for a long upload to end. */
const PULSE_MS = 20_000;

/** Keeps the worker running until the work is done, whatever comes of it. */
export async function stayAwakeFor<T>(work: Promise<T>): Promise<T> {
  const pulse = setInterval(() => void browser.runtime.getPlatformInfo(), PULSE_MS);
  return work.finally(() => clearInterval(pulse));
}
