import { liveQuery } from 'dexie';

/**
 * Runs a query of the store and again whenever what it read has changed, in whatever context.
 * @returns a function that stops it.
 */
export function watch<T>(query: () => Promise<T>, show: (value: T) => void, fail: (error: unknown) => void) {
  const subscription = liveQuery(query).subscribe({ next: show, error: fail });
  return () => subscription.unsubscribe();
}
