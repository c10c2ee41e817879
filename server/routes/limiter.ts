import { refuse } from '../desk/refusal';

const SWEEP_AT = 10_000;

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
