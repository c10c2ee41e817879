interface Event {
  at: number;
  order: number;
  run: () => void;
}

/** Days are moments here: time passes from one event to the next, and only when nothing is left to do at this one. */
export class Clock {
  /** Milliseconds that have passed. */
  now = 0;
  /** What the device's own clock is wrong by. */
  skew = 0;
  private order = 0;
  private count = 0;
  private events: Event[] = [];

  /** Milliseconds since 1970, as the device says. */
  readonly wall = (): number => START + this.now + this.skew;

  /** @returns what cancels it */
  after(delayMs: number, run: () => void): () => void {
    const event = { at: this.now + Math.max(0, delayMs), order: this.order++, run };
    let index = this.events.length;
    while (index > 0 && later(this.events[index - 1] as Event, event)) index--;
    this.events.splice(index, 0, event);
    return () => {
      const at = this.events.indexOf(event);
      if (at >= 0) this.events.splice(at, 1);
    };
  }

  /** Lets time pass until then, or until what is waited for has come. */
  async pass(ms: number, enough: () => boolean = () => false): Promise<void> {
    const end = this.now + ms;
    await settle();
    while (!enough()) {
      const next = this.events[0];
      if (!next || next.at > end) break;
      if (++this.count > MOST_EVENTS) throw new Error('Something goes round and round');
      this.events.shift();
      this.now = next.at;
      next.run();
      await settle();
    }
    if (!enough()) this.now = Math.max(this.now, end);
  }
}

/** In a whole schedule; one that needs more is turning in a circle. */
const MOST_EVENTS = 100_000;

const START = Date.UTC(2026, 10, 22, 10);

const later = (one: Event, other: Event): boolean =>
  one.at > other.at || (one.at === other.at && one.order > other.order);

/** Everything that can go on without time passing has gone on. */
export const settle = (): Promise<void> => new Promise((done) => setImmediate(done));
