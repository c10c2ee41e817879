import { signal } from '@preact/signals';

const TICK_MS = 30_000;

/** Where the time comes from; `stopClockAt` puts a fixed moment in its place. */
let readTime = (): number => Date.now();

/** The time that "12 min" counts from, in milliseconds since 1970. */
export const now = signal(readTime());

/** The time this instant, for what counts seconds. */
export const timeNow = (): number => readTime();

/** Lets the clock run while a page is open; returns how to stop it. */
export function startClock(): () => void {
  now.value = readTime();
  const timer = setInterval(() => {
    now.value = readTime();
  }, TICK_MS);
  return () => clearInterval(timer);
}

/** Every screen then shows this moment: for pictures and tests. */
export function stopClockAt(moment: number): void {
  readTime = () => moment;
  now.value = moment;
}
