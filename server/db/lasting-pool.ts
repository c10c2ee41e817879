import type { Sql } from './sql';

/** Longer than a request waits, shorter than anybody would look on. */
const RETIRE_SECONDS = 20;

/**
 * A pool for as long as the desk lives. When a connection of it breaks, all new questions go to a new pool, and the old
 * one is ended once its questions are answered or the time is up. Without this, a question that was on its way when the
 * connection broke is forgotten by the library and stands for ever before those that come after it.
 * @param open makes a pool that tells when one of its connections has closed
 */
export function lastingPool(open: (onClose: () => void) => Sql): Sql {
  const retired = new Set<Promise<void>>();
  let ended = false;
  let pool = fresh();

  function fresh(): Sql {
    const made: Sql = open(() => {
      if (made === pool && !ended) replace(made);
    });
    return made;
  }

  function replace(old: Sql): void {
    pool = fresh();
    const retiring = old.end({ timeout: RETIRE_SECONDS }).catch(() => {});
    retired.add(retiring);
    void retiring.then(() => retired.delete(retiring));
  }

  async function end(options?: { timeout?: number }): Promise<void> {
    ended = true;
    await pool.end(options);
    // What is retired holds nothing that anybody waits for longer than this end.
    if (options?.timeout === undefined) await Promise.all(retired);
  }

  return new Proxy(pool, {
    apply: (_pool, _self, words) => Reflect.apply(pool, undefined, words),
    get: (_pool, name) => (name === 'end' ? end : Reflect.get(pool, name)),
  });
}
