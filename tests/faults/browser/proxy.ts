import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault } from '../schedule';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** So long a way that says nothing keeps its silence, before it is cut. */
const SILENCE_MS = 1_200;
const LATE_MS = 600;

/** Stands between a client and a desk, and fails as it is told: one fault a writing, as long as there are some. */
export class FaultProxy {
  faults: Fault[] = [];
  readonly counts = { requests: 0, cuts: 0, others: 0 };
  address = '';
  private readonly server: Server;
  private readonly repeats: (() => Promise<unknown>)[] = [];

  constructor(private readonly desk: string) {
    this.server = createServer((from, to) => {
      this.pass(from, to).catch(() => to.destroy());
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    this.address = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** Sends once more what a proxy on the way has kept. */
  async repeat(): Promise<void> {
    for (const again of this.repeats.splice(0)) await again().catch(() => {});
  }

  private async pass(from: IncomingMessage, to: ServerResponse): Promise<void> {
    const writes = from.method === 'PUT' && /\/(tickets|attachments)\//.test(from.url ?? '');
    if (!writes) return this.stream(from, to);
    this.counts.requests++;
    const fault = this.faults.shift() ?? 'none';
    if (fault !== 'none') this.counts[/cut|lost|silence/.test(fault) ? 'cuts' : 'others']++;
    if (fault === 'cut-in-body') return this.cutInBody(from, to);
    await this.answer(fault, from, await bodyOf(from), to);
  }

  private async answer(fault: Fault, from: IncomingMessage, body: Buffer, to: ServerResponse): Promise<void> {
    const forward = () => this.ask(from, body);
    const cut = () => void to.destroy();
    const say = (status: number, type: string, text: string, headers = {}) =>
      void to.writeHead(status, { 'content-type': type, ...headers }).end(text);
    const ways: Record<Fault, () => unknown> = {
      none: async () => give(to, await forward()),
      'cut-before': cut,
      'cut-in-body': cut,
      'lost-answer': () => forward().then(cut),
      'cut-in-answer': async () => giveHalf(to, await forward()),
      'error-before': () => say(500, 'application/json', '{"code":"internal"}'),
      'error-after': () => forward().then(() => say(502, 'text/html', '<h1>Bad gateway</h1>')),
      busy: () => say(503, 'application/json', '{"code":"desk-busy"}', { 'retry-after': '1' }),
      'too-many': () => say(429, 'application/json', '{"code":"too-many-requests"}', { 'retry-after': '0' }),
      portal: () => say(200, 'text/html', '<h1>Sign in to this network</h1>'),
      'other-json': () => say(200, 'application/json', '{"ok":true}'),
      silence: () => pause(SILENCE_MS).then(cut),
      'silence-after': () =>
        forward()
          .then(() => pause(SILENCE_MS))
          .then(cut),
      late: async () => {
        await pause(LATE_MS);
        give(to, await forward());
      },
      twice: async () => {
        const [answer] = await Promise.all([forward(), forward()]);
        give(to, answer);
      },
      'again-later': async () => {
        this.repeats.push(forward);
        give(to, await forward());
      },
    };
    await ways[fault]();
  }

  /** Half of what was sent arrives, and then the line is dead at both ends. */
  private async cutInBody(from: IncomingMessage, to: ServerResponse): Promise<void> {
    const body = await bodyOf(from);
    const asked = request(this.desk + from.url, { method: from.method ?? 'PUT', headers: from.headers });
    asked.on('error', () => {});
    asked.write(body.subarray(0, body.length / 2));
    await pause(10);
    asked.destroy();
    to.destroy();
  }

  private ask(from: IncomingMessage, body: Buffer): Promise<Answer> {
    return new Promise((done, refuse) => {
      const asked = request(
        this.desk + from.url,
        { method: from.method ?? 'PUT', headers: from.headers },
        (answer) => {
          bodyOf(answer).then(
            (bytes) => done({ status: answer.statusCode ?? 502, headers: answer.headers, body: bytes }),
            refuse,
          );
        },
      );
      asked.on('error', refuse);
      asked.end(body);
    });
  }

  private stream(from: IncomingMessage, to: ServerResponse): void {
    const asked = request(
      this.desk + from.url,
      { method: from.method ?? 'GET', headers: from.headers },
      (answer) => {
        to.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(to);
      },
    );
    asked.on('error', () => to.destroy());
    to.on('close', () => asked.destroy());
    from.pipe(asked);
  }
}

async function bodyOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function give(to: ServerResponse, { status, headers, body }: Answer): void {
  if (!to.destroyed) to.writeHead(status, headers).end(body);
}

function giveHalf(to: ServerResponse, { status, headers, body }: Answer): void {
  if (to.destroyed) return;
  to.writeHead(status, headers);
  to.write(body.subarray(0, Math.ceil(body.length / 2)), () => to.destroy());
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
