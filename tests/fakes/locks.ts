type Work<T> = (lock: object | null) => Promise<T>;

/** Web Locks as far as this product uses them: exclusive, by name, with `ifAvailable`. Node 20 has none. */
export function fakeLocks() {
  const held = new Map<string, Promise<unknown>>();
  return {
    async request<T>(name: string, second: { ifAvailable?: boolean } | Work<T>, third?: Work<T>): Promise<T> {
      const work = (typeof second === 'function' ? second : third) as Work<T>;
      const options = typeof second === 'function' ? {} : second;
      if (held.has(name) && options.ifAvailable) return work(null);
      while (held.has(name)) await held.get(name)?.catch(() => {});
      const done = work({ name });
      held.set(name, done);
      try {
        return await done;
      } finally {
        held.delete(name);
      }
    },
  };
}
