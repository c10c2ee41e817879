import net, { type AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receive } from '../../server/files/reception';
import { answerProblems } from '../../server/routes/answer-problems';
import type { App } from '../../server/routes/app-types';
import { limitTimes } from '../../server/routes/time-limits';
import { openTestDesk, type TestDesk } from './test-desk';

describe('the server', () => {
  let test: TestDesk;
  beforeAll(async () => {
    test = await openTestDesk();
    await test.app.listen({ port: 0 });
  });
  afterAll(() => test.close());

  it('gives a head ten seconds, an upload ten minutes, and keeps a connection longer than a poll', () => {
    const { headersTimeout, requestTimeout, keepAliveTimeout, maxConnections } = test.app.server;
    expect({ headersTimeout, requestTimeout, keepAliveTimeout, maxConnections }).toEqual({
      headersTimeout: 10_000,
      requestTimeout: 600_000,
      keepAliveTimeout: 75_000,
      maxConnections: 20_000,
    });
  });

  it('takes a head that does not end for what it is within two seconds of the limit', async () => {
    const began = performance.now();
    const answer = await dribble(portOf(test.app), { start: 'GET /v1/desk HTTP/1.1\r\nX: ', every: 'x' });
    const seconds = (performance.now() - began) / 1000;
    expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ code: 'timeout', status: 408 });
    expect(seconds).toBeGreaterThan(9);
    expect.soft(seconds).toBeLessThan(30);
  });
});

const portOf = (app: App): number => (app.server.address() as AddressInfo).port;

/** Sends a start, then something four times a second, and never hangs up. @returns what came back until the other end did */
const dribble = (port: number, { start, every }: { start: string; every: string }): Promise<string> =>
  new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => socket.write(start));
    const more = setInterval(() => socket.write(every), 250);
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(more);
      resolve(answer);
    });
  });

describe('a request', () => {
  let app: App;
  beforeAll(async () => {
    app = Fastify({ forceCloseConnections: true }) as unknown as App;
    answerProblems(app);
    limitTimes(app, { arrival: 200, answer: 300 });
    app.post('/quick', async () => 'done');
    app.get('/never', () => new Promise(() => {}));
    app.get('/late', async () => {
      await wait(600);
      return 'too late';
    });
    app.addContentTypeParser('*', (_request, payload, done) => {
      payload.resume();
      payload.on('end', () => done(null));
    });
    app.post('/upload', { config: { upload: true } }, async () => 'done');
    await app.listen({ port: 0 });
  });
  afterAll(() => app.close());

  /** Sends half a body, and the rest once the limit has passed. @returns what came back before the hang-up */
  const slowly = (path: string): Promise<string> =>
    new Promise((resolve) => {
      const head = `POST ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: text/x\r\nContent-Length: 4\r\n\r\n`;
      const socket = net.connect(portOf(app), '127.0.0.1', () => socket.write(`${head}ab`));
      setTimeout(() => socket.destroyed || socket.write('cd'), 1000);
      let answer = '';
      socket.on('data', (chunk) => {
        answer += chunk;
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve(answer));
    });

  it('whose body does not arrive is told so and hung up on', async () => {
    expect(await slowly('/quick')).toMatch(/^HTTP\/1\.1 408 .*"code":"timeout"/s);
  });

  it('that brings a file is waited for', async () => {
    expect(await slowly('/upload')).toMatch(/^HTTP\/1\.1 200 OK/);
  });

  it.each(['/never', '/late'])('%s answered is told to come again', async (path) => {
    const answer = await fetch(`http://127.0.0.1:${portOf(app)}${path}`);
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.json()).toMatchObject({ code: 'desk-busy' });
    await wait(400); // by now the late one has been answered a second time, which does no harm
    expect((await fetch(`http://127.0.0.1:${portOf(app)}/quick`, { method: 'POST' })).status).toBe(200);
  });
});

describe('an upload', () => {
  const reception = { declared: 'text/plain', types: ['text/plain' as const], mostBytes: () => 1_000 };

  it('that falls silent is given up, and nothing counts as received', async () => {
    const stream = new PassThrough();
    stream.write('half a');
    const receiving = receive(stream, { ...reception, pace: { bytes: 10, within: 50 } }, async () => {});
    await expect(receiving).rejects.toThrow(/Premature close|aborted/i);
    expect(stream.destroyed).toBe(true);
  });

  it('that comes a byte at a time is given up as well', async () => {
    const stream = new PassThrough();
    const drops = setInterval(() => stream.destroyed || stream.write('x'), 5);
    const receiving = receive(stream, { ...reception, pace: { bytes: 500, within: 200 } }, async () => {});
    await expect(receiving).rejects.toThrow(/Premature close|aborted/i);
    clearInterval(drops);
  });

  it('that keeps the pace may take its time, and the time the desk needs does not count', async () => {
    const stream = new PassThrough();
    let left = 8;
    const pours = setInterval(() => {
      left -= 1;
      if (left >= 0) stream.write('x'.repeat(100));
      else stream.end();
    }, 50);
    const slowDisk = () => wait(60);
    const received = await receive(stream, { ...reception, pace: { bytes: 100, within: 10_000 } }, slowDisk);
    clearInterval(pours);
    expect(received.bytes).toBe(800);
  });
});
