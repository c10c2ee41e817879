import type { Fault } from '../schedule';
import type { Clock } from './clock';
import type { ModelDesk } from './desk';
import { type Life, never } from './life';

interface Sent {
  method: string;
  url: string;
  headers: { get(name: string): string | null };
  body: unknown;
  signal: AbortSignal | undefined;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** The way to the desk, with what goes wrong on it: one fault a request, as long as there are some. */
export class Network {
  online = true;
  faults: Fault[] = [];
  /** Writings that were sent while the same one was on its way already, from the same device. */
  overlapping = 0;
  readonly counts = { requests: 0, cuts: 0, others: 0 };
  /** What a proxy on the way still holds, and sends once more when all is over. */
  readonly repeats: (() => void)[] = [];
  private readonly flights = new Map<string, number>();

  constructor(
    private readonly clock: Clock,
    private readonly desk: ModelDesk,
    private readonly random: () => number,
  ) {}

  /** As `fetch` of one life. */
  send(life: Life, url: string, init: RequestInit = {}): Promise<unknown> {
    if (!life.alive) return never();
    const sent: Sent = {
      method: init.method ?? 'GET',
      url,
      headers: init.headers as Headers,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body,
      signal: init.signal ?? undefined,
    };
    this.counts.requests++;
    const landed = this.takeOff(sent);
    return new Promise((done, refuse) => {
      const end = (act: () => void) => () => {
        landed();
        if (life.alive) act();
      };
      const answer = end.bind(null);
      sent.signal?.addEventListener('abort', () => end(() => refuse(sent.signal?.reason))());
      life.onEnd(landed);
      this.travel(
        sent,
        (value) => answer(() => done(value))(),
        () => answer(() => refuse(new TypeError('cut')))(),
      );
    });
  }

  private takeOff({ method, url }: Sent): () => void {
    if (method === 'GET') return () => {};
    const under = this.flights.get(url) ?? 0;
    if (under > 0) this.overlapping++;
    this.flights.set(url, under + 1);
    let landed = false;
    return () => {
      if (landed) return;
      landed = true;
      this.flights.set(url, (this.flights.get(url) ?? 1) - 1);
    };
  }

  private travel(sent: Sent, answer: (response: unknown) => void, cut: () => void): void {
    const latency = 20 + this.random() * 200;
    const soon = (act: () => void, more = 0) => this.clock.after(latency + more, act);
    if (!this.online) return void this.clock.after(1, cut);
    const fault = this.faults.shift() ?? 'none';
    if (fault !== 'none') this.counts[/cut|lost/.test(fault) ? 'cuts' : 'others']++;
    const arrive = () => this.arrive(sent);
    const afterWork = (act: () => void) => () => {
      arrive();
      act();
    };
    const portal = () => responseOf(200, 'text/html', '<h1>Sign in</h1>');
    const ways: Record<Fault, () => void> = {
      none: () => void soon(() => answer(arrive())),
      'cut-before': () => void soon(cut),
      'cut-in-body': () => void soon(cut),
      'lost-answer': () => void soon(afterWork(cut)),
      'cut-in-answer': () => void soon(afterWork(() => answer(responseOf(200, JSON_TYPE, '{"id":"')))),
      'error-before': () => void soon(() => answer(responseOf(500, JSON_TYPE, '{"code":"internal"}'))),
      'error-after': () =>
        void soon(afterWork(() => answer(responseOf(502, 'text/html', '<h1>Bad gateway</h1>')))),
      busy: () => void soon(() => answer(responseOf(503, JSON_TYPE, '{"code":"desk-busy"}', '7'))),
      'too-many': () =>
        void soon(() => answer(responseOf(429, JSON_TYPE, '{"code":"too-many-requests"}', '99999999'))),
      portal: () => void soon(() => answer(portal())),
      'other-json': () => void soon(() => answer(responseOf(200, JSON_TYPE, '{"ok":true}'))),
      silence: () => {},
      'silence-after': () => void soon(arrive),
      late: () => void soon(() => answer(arrive()), 20_000),
      twice: () => void soon(afterWork(() => answer(arrive()))),
      'again-later': () => {
        soon(() => answer(arrive()));
        if (sent.method !== 'GET') this.repeats.push(arrive);
      },
    };
    ways[fault]();
  }

  private arrive(sent: Sent): unknown {
    const token = sent.headers.get('authorization')?.replace('Bearer ', '') ?? null;
    const { status, body } = this.desk.answer(sent.method, new URL(sent.url), token, sent.body);
    return responseOf(status, JSON_TYPE, body === null ? '' : JSON.stringify(body));
  }
}

/** What `fetch` answers, as far as the client looks at it. */
const responseOf = (status: number, type: string, text: string, retryAfter?: string) => ({
  status,
  ok: status >= 200 && status < 300,
  headers: new Headers({ 'content-type': type, ...(retryAfter && { 'retry-after': retryAfter }) }),
  json: async () => JSON.parse(text),
  text: async () => text,
  blob: async () => new Blob([text]),
});
