import net, { type AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receive } from '../../server/files/reception';
import type { App } from '../../server/routes/app-types';
import { limitArrival } from '../../server/routes/arrival-limit';
import { openTestDesk, type TestDesk } from './test-desk';

describe('the server', () => {
  let test: TestDesk;
  beforeAll(async () => {
    test = await openTestDesk();
  });
  afterAll(() => test.close());

  it('gives a head ten seconds, an upload ten minutes, and keeps a connection longer than a poll', () => {
    const { headersTimeout, requestTimeout, keepAliveTimeout } = test.app.server;
    expect({ headersTimeout, requestTimeout, keepAliveTimeout }).toEqual({
      headersTimeout: 10_000,
      requestTimeout: 600_000,
      keepAliveTimeout: 75_000,
    });
  });
});

describe('a body that does not arrive', () => {
  let app: App;
  beforeAll(async () => {
    app = Fastify() as unknown as App;
    limitArrival(app, 200);
    app.post('/quick', async () => 'done');
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
      const { port } = app.server.address() as AddressInfo;
      const head = `POST ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: text/x\r\nContent-Length: 4\r\n\r\n`;
      const socket = net.connect(port, '127.0.0.1', () => socket.write(`${head}ab`));
      setTimeout(() => socket.destroyed || socket.write('cd'), 1000);
      let answer = '';
      socket.on('data', (chunk) => {
        answer += chunk;
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve(answer));
    });

  it('is hung up on', async () => {
    expect(await slowly('/quick')).toBe('');
  });

  it('is waited for when it is a file', async () => {
    expect(await slowly('/upload')).toMatch(/^HTTP\/1\.1 200 OK/);
  });
});

describe('an upload that falls silent', () => {
  it('is given up, and nothing counts as received', async () => {
    const stream = new PassThrough();
    stream.write('half a');
    const reception = {
      declared: 'text/plain',
      types: ['text/plain' as const],
      mostBytes: () => 100,
      idleMs: 50,
    };
    await expect(receive(stream, reception, async () => {})).rejects.toThrow(/Premature close|aborted/i);
    expect(stream.destroyed).toBe(true);
  });
});
