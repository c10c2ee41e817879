import { createHash } from 'node:crypto';
import { ModelBrowser } from './browser';
import type { Program } from './bundle';
import type { Clock } from './clock';
import { Life, never } from './life';
import type { Network } from './network';
import { Store } from './store';

type Listener = (...args: unknown[]) => unknown;

/** A worker or a page while it runs. */
interface Running {
  life: Life;
  events: Map<string, Listener[]>;
  /** When something last reached it from outside. */
  busyAt: number;
}

/** A worker that nothing reaches for so long is stopped by the browser. */
const IDLE_MS = 30_000;

export interface Programs {
  worker: Program;
  page: Program;
}

/** One profile of a browser: its disk, its alarms, its worker, which runs the real code, and what sends from pages. */
export class Profile {
  readonly store = new Store();
  readonly counts = { stops: 0, starts: 0 };
  private readonly browser: ModelBrowser;
  private running: Running | null = null;
  private page: { life: Life; parts: Record<string, unknown> } | null = null;
  private readonly locks = new Map<string, { life: Life; go: () => void }[]>();
  private ids = 0;

  constructor(
    private readonly programs: Programs,
    private readonly clock: Clock,
    private readonly network: Network,
    private readonly random: () => number,
  ) {
    this.browser = new ModelBrowser(clock, (name, scheduledTime) =>
      this.dispatch('alarms.onAlarm', { name, scheduledTime }),
    );
  }

  /** What the page's program exports, in the page that is open. */
  parts(): Record<string, unknown> {
    if (!this.page?.life.alive) {
      const life = new Life();
      const sendMessage = (message: unknown) => this.message(life, message);
      this.page = { life, parts: this.programs.page(this.around(life, new Map(), sendMessage)) };
    }
    return this.page.parts;
  }

  /** Runs an event of the browser in the worker, which is started for it when it does not run. */
  dispatch(event: string, ...args: unknown[]): void {
    const { events } = this.wake();
    for (const listener of events.get(event) ?? []) listener(...args);
  }

  stopAfter(steps: number): void {
    this.wake().life.stopAfter(steps);
  }

  stop(): void {
    this.running?.life.end();
  }

  /** The whole browser ends, and begins again. */
  restart(): void {
    this.stop();
    this.page?.life.end();
    this.browser.forgetAlarms();
    this.dispatch('runtime.onStartup');
  }

  goOnline(): void {
    this.network.online = true;
    if (this.running?.life.alive) this.dispatch('self.online');
  }

  private message(from: Life, message: unknown): Promise<unknown> {
    const worker = this.wake();
    const sender = { id: 'model', url: 'chrome-extension://model/sidepanel.html' };
    const answer = new Promise((done, refuse) => {
      worker.life.onEnd(() => refuse(new Error('The message channel closed')));
      for (const listener of worker.events.get('runtime.onMessage') ?? []) listener(message, sender, done);
    });
    return from.whileAlive(answer);
  }

  private wake(): Running {
    if (this.running?.life.alive) {
      this.running.busyAt = this.clock.now;
      return this.running;
    }
    const life = new Life();
    const events = new Map<string, Listener[]>();
    const running = { life, events, busyAt: this.clock.now };
    this.running = running;
    this.counts.starts++;
    life.onEnd(() => {
      this.counts.stops++;
      this.letGo(life);
    });
    const program = this.programs.worker(
      this.around(life, events, () => Promise.reject(new Error('nobody listens'))),
    );
    (program.default as () => void)();
    this.stopWhenIdle(running);
    return running;
  }

  private stopWhenIdle(running: Running): void {
    this.clock.after(IDLE_MS, () => {
      if (!running.life.alive) return;
      if (this.clock.now - running.busyAt >= IDLE_MS) running.life.end();
      else this.stopWhenIdle(running);
    });
  }

  private letGo(life: Life): void {
    this.store.abandon(life);
    for (const queue of this.locks.values()) {
      const holds = queue[0]?.life === life;
      for (let at = queue.length - 1; at >= 0; at--) if (queue[at]?.life === life) queue.splice(at, 1);
      if (holds) queue[0]?.go();
    }
  }

  private async lock(life: Life, name: string, work: () => Promise<unknown>): Promise<unknown> {
    // As in the store: nobody would ever let go.
    if (!life.alive) return never();
    const queue = this.locks.get(name) ?? [];
    this.locks.set(name, queue);
    await new Promise<void>((go) => {
      queue.push({ life, go });
      if (queue.length === 1) go();
    });
    try {
      return await work();
    } finally {
      if (life.alive) {
        queue.shift();
        queue[0]?.go();
      }
    }
  }

  private around(
    life: Life,
    events: Map<string, Listener[]>,
    sendMessage: (message: unknown) => Promise<unknown>,
  ) {
    const { clock, store, network } = this;
    const timer = (run: () => void, ms: number) => clock.after(ms, () => life.alive && run());
    const touch = () => {
      if (this.running?.life === life) this.running.busyAt = clock.now;
    };
    const seen = life.step.bind(life);
    life.step = () => {
      touch();
      return seen();
    };
    const repeat = (run: () => void, ms: number) => {
      const handle = { cancel: () => {} };
      const again = () => {
        handle.cancel = timer(() => {
          run();
          again();
        }, ms);
      };
      again();
      return handle;
    };
    return {
      modelDisk: {
        read: store.read.bind(store, life),
        write: store.write.bind(store, life),
        transaction: store.transaction.bind(store, life),
      },
      modelBrowser: this.browser.apiFor(life, { events: events as never, sendMessage }),
      navigator: {
        onLine: network.online,
        language: 'en',
        languages: ['en'],
        userAgent: 'Chrome',
        locks: {
          request: (name: string, second: unknown, third?: unknown) =>
            this.lock(life, name, (third ?? second) as () => Promise<unknown>),
        },
      },
      self: {
        addEventListener: (name: string, listener: Listener) => void events.set(`self.${name}`, [listener]),
      },
      location: { href: 'chrome-extension://model/sidepanel.html', search: '', hash: '' },
      fetch: async (url: string, init: RequestInit) => {
        await life.step();
        return network.send(life, url, init);
      },
      caches: cachesOf(life, store.copies),
      crypto: {
        randomUUID: () => `00000000-0000-4000-8000-${String(++this.ids).padStart(12, '0')}`,
        getRandomValues: (array: Uint8Array) => array.map(() => Math.floor(this.random() * 256)),
        subtle: {
          digest: async (_: string, bytes: Uint8Array) =>
            new Uint8Array(createHash('sha256').update(bytes).digest()),
        },
      },
      Date: dateOf(clock),
      Math: Object.assign(Object.create(Math), { random: this.random }),
      setTimeout: (run: () => void, ms = 0) => ({ cancel: timer(run, ms) }),
      clearTimeout: (handle?: { cancel: () => void }) => handle?.cancel(),
      setInterval: repeat,
      clearInterval: (handle?: { cancel: () => void }) => handle?.cancel(),
      AbortSignal: {
        any: (signals: AbortSignal[]) => (signals.length === 1 ? signals[0] : AbortSignal.any(signals)),
        timeout: (ms: number) => {
          const control = new AbortController();
          timer(() => control.abort(new DOMException('Too late', 'TimeoutError')), ms);
          return control.signal;
        },
      },
      Response: class {
        constructor(readonly body: string) {}
      },
      console: { ...console, error: (error: unknown) => void this.errors.push(error) },
    };
  }

  /** What the code has logged as an error. */
  readonly errors: unknown[] = [];
}

function cachesOf(life: Life, copies: Map<string, string>) {
  const cache = {
    put: async (url: string, response: { body: string }) => {
      await life.step();
      copies.set(url, response.body);
    },
    delete: async (url: string) => {
      await life.step();
      return copies.delete(url);
    },
    keys: async () => {
      await life.step();
      return Array.from(copies.keys(), (url) => ({ url }));
    },
    match: async ({ url }: { url: string }) => ({ json: async () => JSON.parse(copies.get(url) ?? 'null') }),
  };
  return { open: async () => cache, delete: async () => copies.clear() };
}

const dateOf = (clock: Clock) =>
  class ModelDate extends Date {
    constructor(...args: [] | [string | number]) {
      super(...((args.length === 0 ? [clock.wall()] : args) as [number]));
    }

    static override now(): number {
      return clock.wall();
    }
  };
