import { randomUUID } from 'node:crypto';
import net, { type AddressInfo } from 'node:net';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isProblemCode } from '../../utils/problems/problem';
import type { Ticket } from '../../utils/protocol/desk-api';
import { hostility, strings } from './hostility';
import { jsonEndpoints } from './json-endpoints';
import {
  type AgentBrowser,
  NO_LIMITS,
  newTicket,
  openTestDesk,
  type Requester,
  type TestDesk,
} from './test-desk';

const SEED = 20261122;
const PER_ENDPOINT = 500;

let test: TestDesk;
let ana: Requester;
let maya: AgentBrowser;
let ticket: Ticket;
beforeAll(async () => {
  test = await openTestDesk({ config: { limits: NO_LIMITS } });
  ana = await test.requester();
  maya = await test.agent();
  ticket = await ana.raise();
});
afterAll(() => test.close());

const ENDPOINTS = jsonEndpoints(() => ticket.id);

/** The public help centre answers people: its refusals are pages. */
const isForPeople = (what: string): boolean => /^\/help(\/|\?|$)/.test(what);

/** Every refusal is a problem document with one of our codes, and none is our own failure. */
function judge(answer: LightMyRequestResponse, what: string): void {
  const shown = () => `${what.slice(0, 300)} -> ${answer.statusCode} ${answer.body.slice(0, 200)}`;
  expect(answer.statusCode, shown()).toBeLessThan(500);
  if (answer.statusCode < 400) return;
  if (isForPeople(what)) {
    expect(answer.headers['content-type'], shown()).toBe('text/html; charset=utf-8');
    return;
  }
  expect(answer.headers['content-type'], shown()).toBe('application/problem+json');
  const problem = answer.json<{ code: string; status: number }>();
  expect([isProblemCode(problem.code), problem.status], shown()).toEqual([true, answer.statusCode]);
}

it('knows every endpoint that takes JSON', () => {
  const withBody = test.app.routeTable.filter(({ schema }) => schema?.body).length;
  expect(ENDPOINTS).toHaveLength(withBody);
});

describe.each(ENDPOINTS)('$name', ({ method, url, body, inbox }) => {
  it(`takes ${PER_ENDPOINT} hostile bodies without a failure of its own`, async () => {
    const { text, type } = hostility(SEED);
    const ask = inbox ? maya.ask : ana.ask;
    for (let count = 0; count < PER_ENDPOINT; count++) {
      const payload = text(body());
      judge(await ask({ method, url: url(), headers: { 'content-type': type() }, payload }), payload);
    }
  });
});

it('every awkward string is stored and read back as normalised, or refused', async () => {
  for (const text of strings) {
    const id = randomUUID();
    const payload = newTicket({
      summary: text,
      description: text,
      page: { url: 'https://a.example/', title: text },
    });
    const answer = await ana.ask({ method: 'PUT', url: `/v1/tickets/${id}`, payload });
    judge(answer, text);
    if (answer.statusCode !== 201) continue;
    const normal = text.replace(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed();
    expect(answer.json<Ticket>().summary).toBe(normal);
    const again = await ana.ask({ method: 'PUT', url: `/v1/tickets/${id}`, payload });
    expect(again.statusCode).toBe(200);
  }
});

it('every awkward string in every address and query is answered', async () => {
  const { pick } = hostility(SEED);
  for (const { method, url } of test.app.routeTable) {
    for (let count = 0; count < 25; count++) {
      const part = encodeURIComponent(pick(strings).toWellFormed().slice(0, 3000));
      const place = url.replace(/:\w+/g, part);
      const query = pick(['', `?cursor=${part}`, `?locale=${part}`, `?${part}`, `?name=${part}&kind=file`]);
      const options = { method: method as 'GET', url: `${place}${query}` };
      if (method === 'DELETE' && url.endsWith('/session')) continue;
      if (url === '/v1/stream') {
        // It goes on until whoever listens goes.
        const told = await ana.ask({ ...options, payloadAsStream: true });
        expect([200, 400]).toContain(told.statusCode);
        told.stream().destroy();
        continue;
      }
      const answer = await (url.startsWith('/inbox') ? maya : ana).ask(options);
      // The inbox is not built here and says so; an answer to HEAD has no words.
      if (method === 'HEAD' || url === '/inbox/')
        expect([200, 302, 304, 400, 401, 404, 503]).toContain(answer.statusCode);
      else judge(answer, options.url);
    }
  }
});

it('a NUL in a query is the sender’s fault', async () => {
  for (const url of ['/inbox/api/nothing-found?locale=en&words=x%00', '/inbox/api/tickets?words=%00'])
    judge(await maya.ask({ method: url.includes('nothing') ? 'DELETE' : 'GET', url }), url);
});

describe('addresses that are none', () => {
  it.each([
    '/%',
    '/%zz',
    '/v1/tickets/%ff',
    '/v1/%00',
    '//',
    '/v1/tickets/..%2f..',
    `/${'a'.repeat(9000)}`,
    '/v1',
    '/V1/desk',
    '/v1/desk/',

    '/inbox/%2e%2e/package.json',
  ])('%s', async (url) => {
    const answer = await ana.ask({ url });
    judge(answer, url);
    expect([400, 404]).toContain(answer.statusCode);
  });

  it.each(['OPTIONS', 'PATCH', 'TRACE', 'PROPFIND', 'DELETE', 'POST'] as const)(
    '%s of nothing is 404',
    async (method) => {
      const answer = await test.app.inject({ method: method as 'OPTIONS', url: '/v1/desk' });
      expect(answer.json()).toMatchObject({ code: 'not-found', status: 404 });
    },
  );

  it('an id that is none is an address of nothing', async () => {
    for (const id of [
      '1',
      'null',
      randomUUID().toUpperCase(),
      `urn:uuid:${randomUUID()}`,
      `${randomUUID()}x`,
    ])
      expect((await ana.ask({ url: `/v1/tickets/${id}` })).json()).toMatchObject({ code: 'not-found' });
  });
});

describe('a body', () => {
  const send = (payload: string | Buffer, type?: string) =>
    ana.ask({
      method: 'PUT',
      url: `/v1/tickets/${randomUUID()}`,
      headers: type ? { 'content-type': type } : {},
      payload,
    });

  it.each([
    ['that is no JSON', '{', 'application/json', 400, 'invalid-input'],
    ['that is empty', '', 'application/json', 400, 'invalid-input'],
    ['of another type', '{}', 'text/plain', 415, 'unsupported-type'],
    ['of no type', '{}', undefined, 415, 'unsupported-type'],
    ['that is too large', JSON.stringify({ a: 'x'.repeat(262_144) }), 'application/json', 413, 'too-large'],
    ['that poisons', '{"__proto__": {}}', 'application/json', 400, 'invalid-input'],
    ['that is too deep', `${'['.repeat(100)}${']'.repeat(100)}`, 'application/json', 400, 'invalid-input'],
    ['that is no object', '[]', 'application/json', 400, 'invalid-input'],
    ['that is null', 'null', 'application/json', 400, 'invalid-input'],
  ])('%s', async (_what, payload, type, status, code) => {
    const answer = await send(payload, type);
    expect([answer.statusCode, answer.json()]).toMatchObject([status, { code }]);
  });

  it('as large as may be is read', async () => {
    const frame = JSON.stringify({ ...newTicket(), description: '' }).length;
    const answer = await send(
      JSON.stringify(newTicket({ description: 'x'.repeat(262_144 - frame) })),
      'application/json',
    );
    expect(answer.json()).toMatchObject({
      fields: [{ field: 'description', fault: 'too-long', limit: 20_000 }],
    });
  });
});

describe('what is no HTTP', () => {
  let port: number;
  beforeAll(async () => {
    await test.app.listen({ port: 0 });
    port = (test.app.server.address() as AddressInfo).port;
  });

  /** Sends bytes and takes whatever comes until the desk hangs up. */
  const exchange = (bytes: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = net.connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
      let answer = '';
      socket.on('data', (chunk) => {
        answer += chunk;
        if (/connection: keep-alive/i.test(answer)) socket.destroy();
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve(answer));
    });

  it.each([
    ['noise', '\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03\r\n\r\n', 'HTTP/1.1 400'],
    [
      'two lengths',
      'POST /v1/sign-ins HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}',
      'HTTP/1.1 400',
    ],
    [
      'length and chunks',
      'POST /v1/sign-ins HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      'HTTP/1.1 400',
    ],
    [
      'a strange chunk',
      'POST /v1/sign-ins HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
      'HTTP/1.1 400',
    ],
    ['no host', 'GET /v1/desk HTTP/1.1\r\n\r\n', 'HTTP/1.1 400'],
    [
      'a head too large',
      `GET /v1/desk HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      'HTTP/1.1 431',
    ],
    [
      'bytes in the address',
      'GET /v1/\xff\xfe HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
      'HTTP/1.1 4',
    ],
  ])('%s is refused plainly', async (_what, bytes, begin) => {
    const answer = await exchange(bytes);
    expect(answer.slice(0, begin.length)).toBe(begin);
  });

  it('and the desk goes on', async () => {
    expect((await test.app.inject({ url: '/v1/desk' })).statusCode).toBe(200);
  });
});
