import { signal } from '@preact/signals';

const TICK_MS = 30_000;

/** The time that "12 min" counts from, in milliseconds since 1970. Set it to show a fixed moment. */
export const now = signal(Date.now());

/** Lets the clock run while a page is open; returns how to stop it. */
export function startClock(): () => void {
  now.value = Date.now();
  const timer = setInterval(() => {
    now.value = Date.now();
  }, TICK_MS);
  return () => clearInterval(timer);
}
