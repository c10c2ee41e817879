import { type ReadonlySignal, signal } from '@preact/signals';
import { watch } from '../storage/watch';

/** Set when the store cannot be read at all; the screens then say so instead of staying empty. */
export const storageBroken = signal(false);

/** A signal that mirrors a query of the store: never the source of a fact. `undefined` until the first answer. */
export function mirror<T>(query: () => Promise<T>): ReadonlySignal<T | undefined> {
  const shown = signal<T | undefined>(undefined);
  follow(query, (value) => {
    shown.value = value;
  });
  return shown;
}

/** So long, milliseconds, a page has for its first screen before it reads ahead. */
const AHEAD_MS = 1000;

/** A mirror of what is large: read when a screen looks at it, or ahead of that when the first screen has been shown. */
export function mirrorWhenWanted<T>(query: () => Promise<T>): ReadonlySignal<T | undefined> {
  let followed = false;
  const start = () => {
    if (followed) return;
    followed = true;
    follow(query, (value) => {
      shown.value = value;
    });
  };
  const shown = signal<T | undefined>(undefined, { watched: start });
  setTimeout(start, AHEAD_MS);
  return shown;
}

/** Follows a query of the store; answers how to stop. */
export const follow = <T>(query: () => Promise<T>, show: (value: T) => void): (() => void) =>
  watch(query, show, (error) => {
    console.error(error);
    storageBroken.value = true;
  });
