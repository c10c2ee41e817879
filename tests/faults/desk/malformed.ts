import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import fc from 'fast-check';
import type { Things } from '../../server/access-row';
import { TABLE } from '../../server/access-table';
import { embeddedGround } from './embedded-ground';
import { exchange } from './exchange';
import { type HostileRequest, hostileRequest, type RightRequest } from './hostile-request';
import { type Identity, identities } from './identities';

const WARM_UP = 25;
const AT_ONCE = 3;
const HANG_MS = 1_000;

/** Requests that are whole must be answered; those that end too early end; of the rest nobody knows what they announce. */
const ENDS: Record<string, 'at-once' | 'never'> = {
  ...{ body: 'never', address: 'never' },
  ...{ cut: 'at-once', chunks: 'at-once', large: 'at-once' },
};

export interface MalformedReport {
  endpoints: number;
  requests: number;
  /** Answers of 5xx and silences, with the request that had one. */
  failures: string[];
  hangs: number;
  slowestMs: number;
  /** What took longest. */
  slowest: string;
  /** Megabytes that the desk holds more than after the first requests to every route. */
  growth: number;
  statuses: Record<string, number>;
}

/** Sends so many malformed requests to every route of a desk, over connections of their own. */
export async function sendMalformed(count: number, seed: number): Promise<MalformedReport> {
  const ground = await embeddedGround();
  const child = fork(path.join(import.meta.dirname, 'child-desk.ts'), [ground.dataFolder], {
    execArgv: ['--import', 'tsx', '--expose-gc'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  try {
    const { port, routes } = await told<{ port: number; routes: string[] }>(child);
    const sql = await ground.connect();
    const who = await identities(`http://127.0.0.1:${port}`, sql);
    await sql.end();
    const sending = new Sending(port, who);
    const targets = routes.filter((route) => TABLE[route]);
    const missing = routes.filter((route) => !TABLE[route] && !route.startsWith('HEAD'));
    if (missing.length > 0) throw new Error(`Nobody knows how to ask ${missing.join(', ')}`);
    await sending.all(targets, Math.min(WARM_UP, count), seed + 1);
    const before = await memory(child);
    await sending.all(targets, count, seed);
    const growth = (await memory(child)) - before;
    return { ...sending.report(), endpoints: targets.length, growth: Math.round(growth / 104_857.6) / 10 };
  } finally {
    child.kill('SIGKILL');
    await ground.close();
  }
}

const told = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('exit', (code) => reject(new Error(`The desk has ended (${code}).`)));
  });

async function memory(child: ChildProcess): Promise<number> {
  const answer = told<{ bytes: number }>(child);
  child.send('memory');
  return (await answer).bytes;
}

class Sending {
  private readonly failures: string[] = [];
  private readonly statuses: Record<string, number> = {};
  private requests = 0;
  private hangs = 0;
  private slowestMs = 0;
  private slowest = '';

  constructor(
    private readonly port: number,
    private readonly who: Identity,
  ) {}

  report(): Omit<MalformedReport, 'endpoints' | 'growth'> {
    const { requests, failures, hangs, slowestMs, slowest, statuses } = this;
    return { requests, failures, hangs, slowestMs: Math.round(slowestMs), slowest, statuses };
  }

  async all(routes: string[], count: number, seed: number): Promise<void> {
    const left = [...routes];
    const line = async () => {
      for (let route = left.shift(); route; route = left.shift()) await this.one(route, count, seed);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, line));
  }

  private async one(route: string, count: number, seed: number): Promise<void> {
    const right = rightRequest(route, this.who);
    const property = fc.asyncProperty(hostileRequest(right), (request) => this.send(request, route));
    const found = await fc.check(property, { numRuns: count, seed, endOnFailure: false });
    if (found.failed) this.failures.push(`${route}: ${describe(found.counterexample?.[0])}`);
  }

  /** @returns false for what no correct desk does */
  private async send({ kind, bytes }: HostileRequest, route: string): Promise<boolean> {
    const endless = route.endsWith('/v1/stream');
    const ends = ENDS[kind] ?? 'after-a-while';
    const { status, milliseconds, hung } = await exchange(this.port, { bytes, ends, endless });
    this.requests += 1;
    if (milliseconds > this.slowestMs) [this.slowestMs, this.slowest] = [milliseconds, `${route}: ${kind}`];
    const key = `${kind} ${status}`;
    this.statuses[key] = (this.statuses[key] ?? 0) + 1;
    if (hung || milliseconds > HANG_MS) this.hangs += 1;
    const silent = status === 0 && ends === 'never';
    return status < 500 && !hung && !silent;
  }
}

const describe = (request: HostileRequest | undefined): string =>
  request ? `${request.kind} ${JSON.stringify(request.bytes.toString('latin1').slice(0, 600))}` : 'unknown';

function rightRequest(route: string, who: Identity): RightRequest {
  const [method = 'GET'] = route.split(' ');
  const { url, payload, headers } = TABLE[route]?.ask(who.things as Things) ?? {};
  const body = payload === undefined ? null : Buffer.isBuffer(payload) ? payload : JSON.stringify(payload);
  return {
    method,
    url: String(url),
    headers: {
      ...(body && { 'Content-Type': 'application/json' }),
      ...who.headersFor(route),
      ...(headers as object),
    },
    body: body === null ? null : Buffer.from(body),
  };
}
