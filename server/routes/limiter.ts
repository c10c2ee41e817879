import { refuse } from '../desk/refusal';

const SWEEP_AT = 10_000;
const AT_ONCE_RETRY_SECONDS = 5;

/**
 * Counts what each key has done within a sliding window. Kept in memory: a restart forgives.
 */
export class Limiter {
  private readonly times = new Map<string, number[]>();

  constructor(
    private readonly most: number,
    private readonly windowMs: number,
    private readonly clock: () => Date,
  ) {}

  /** Counts one more. @throws Refusal `too-many-requests` with the seconds until the next is free */
  take(key: string): void {
    const now = this.clock().getTime();
    if (this.times.size > SWEEP_AT) this.sweep(now);
    const recent = this.recent(key, now);
    const oldest = recent[0];
    if (oldest !== undefined && recent.length >= this.most)
      throw refuse('too-many-requests', { retryAfter: Math.ceil((oldest + this.windowMs - now) / 1000) });
    recent.push(now);
    this.times.set(key, recent);
  }

  private recent(key: string, now: number): number[] {
    return (this.times.get(key) ?? []).filter((time) => time > now - this.windowMs);
  }

  private sweep(now: number): void {
    for (const key of this.times.keys()) if (this.recent(key, now).length === 0) this.times.delete(key);
  }
}

/**
 * Counts what each key is doing right now.
 * @returns runs one more work of a key @throws Refusal `too-many-requests`
 */
export function limitAtOnce(most: number): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const running = new Map<string, number>();
  return async (key, work) => {
    const now = running.get(key) ?? 0;
    if (now >= most) throw refuse('too-many-requests', { retryAfter: AT_ONCE_RETRY_SECONDS });
    running.set(key, now + 1);
    try {
      return await work();
    } finally {
      const left = (running.get(key) ?? 1) - 1;
      if (left === 0) running.delete(key);
      else running.set(key, left);
    }
  };
}
