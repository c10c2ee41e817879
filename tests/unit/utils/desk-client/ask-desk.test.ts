import '../../../fakes/store';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { askDesk, retryAfterSeconds } from '../../../../utils/desk-client/ask-desk';
import { createDeskClient } from '../../../../utils/desk-client/desk-client';

let server: Server | undefined;

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const json =
  (status: number, body: unknown, headers = {}): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

describe('asking the desk', () => {
  it('answers the body and its validator', async () => {
    const address = await serve(json(200, { a: 1 }, { etag: '"7"' }));
    expect(await askDesk(address, null, { method: 'GET', path: '/' })).toEqual({
      ok: true,
      value: { status: 200, body: { a: 1 }, etag: '"7"', next: null },
    });
  });

  it('sends the token as a bearer and never a cookie', async () => {
    let headers: Record<string, unknown> = {};
    const address = await serve((request, response) => {
      headers = request.headers;
      json(200, {})(request, response);
    });
    await askDesk(address, 'secret', { method: 'GET', path: '/' });
    expect(headers.authorization).toBe('Bearer secret');
    expect(headers.cookie).toBeUndefined();
  });

  it('does not take a captive portal for a desk', async () => {
    const portal: RequestListener = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<h1>Sign in to the guest network</h1>');
    };
    const address = await serve(portal);
    expect(await askDesk(address, null, { method: 'GET', path: '/' })).toMatchObject({
      problem: { code: 'not-a-desk' },
    });
  });

  it('does not follow a redirect', async () => {
    const address = await serve((_, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    });
    expect(await askDesk(address, null, { method: 'GET', path: '/' })).toMatchObject({
      problem: { code: 'desk-unreachable' },
    });
  });

  it('hands on the problem that the desk names, with its wait', async () => {
    const body = { code: 'wrong-code', triesLeft: 3 };
    const address = await serve(
      json(403, body, { 'content-type': 'application/problem+json', 'retry-after': '20' }),
    );
    expect(await askDesk(address, null, { method: 'GET', path: '/' })).toEqual({
      ok: false,
      problem: { code: 'wrong-code', triesLeft: 3, retryAfter: 20 },
    });
  });

  it('calls a failing proxy busy, and a cut connection unreachable', async () => {
    const address = await serve((request, response) => {
      if (request.url === '/cut') response.destroy();
      else response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
    });
    const ask = (path: string) => askDesk(address, null, { method: 'GET', path });
    expect(await ask('/')).toMatchObject({ problem: { code: 'desk-busy' } });
    expect(await ask('/cut')).toMatchObject({ problem: { code: 'desk-unreachable' } });
  });

  it.each([
    [408, 'timeout'],
    [409, 'desk-busy'],
    [413, 'too-large'],
    [415, 'unsupported-type'],
    [422, 'invalid-input'],
    [425, 'desk-busy'],
    [429, 'too-many-requests'],
    [401, 'not-a-desk'],
    [404, 'not-a-desk'],
    [504, 'desk-busy'],
  ])('takes a %i of somebody between for %s', async (status, code) => {
    const address = await serve((_, response) => response.writeHead(status).end('Between'));
    expect(await askDesk(address, null, { method: 'GET', path: '/' })).toMatchObject({ problem: { code } });
  });

  it('gives up at its time limit', async () => {
    const address = await serve(() => {});
    expect(await askDesk(address, null, { method: 'GET', path: '/', timeLimitMs: 50 })).toMatchObject({
      problem: { code: 'timeout' },
    });
  });

  it('takes an acknowledgement only when it names what was sent', async () => {
    const address = await serve(json(200, { id: 'another' }));
    expect(
      await createDeskClient(address, 'x').sendComment('t', 'c', { body: 'a', attachments: [] }),
    ).toMatchObject({
      problem: { code: 'strange-answer' },
    });
  });

  it.each([
    ['when it is wanted again', { 'poll-after': '45' }, 45],
    ['nothing more', {}, null],
  ])('tells an unchanged thing from a new one, and %s', async (_what, headers, next) => {
    const address = await serve((_, response) => response.writeHead(304, headers).end());
    expect(await createDeskClient(address, 'x').changes('abc')).toEqual({
      ok: true,
      value: { changed: false, next },
    });
  });

  it('knows another product, and a desk that is too old', async () => {
    const other = await serve(json(200, { product: 'something' }));
    expect(await createDeskClient(other, null).describe()).toMatchObject({ problem: { code: 'not-a-desk' } });
    server?.close();
    const old = await serve(json(200, { product: 'handrail-desk', protocol: 0 }));
    expect(await createDeskClient(old, null).describe()).toMatchObject({ problem: { code: 'desk-too-old' } });
  });
});

describe('the wait a desk asks for', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  it.each([
    ['20', 20],
    ['0', 1],
    ['99999999999', 3600],
    ['Thu, 01 Jan 2026 00:01:00 GMT', 60],
    ['Thu, 01 Jan 2015 00:01:00 GMT', 1],
    ['-5', null],
    ['soon', null],
    ['', null],
  ])('%j is %j seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds);
  });
});
