import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setOrganization } from '../../server/desk/organizations';
import { newToken } from '../../server/desk/secrets';
import type { Row, Things } from './access-row';
import { TABLE } from './access-table';
import { type AgentBrowser, ORIGIN, openTestDesk, PNG, type Requester, type TestDesk } from './test-desk';

type Role =
  | 'nobody'
  | 'owner'
  | 'colleague'
  | 'administrator'
  | 'stranger'
  | 'revoked'
  | 'agent'
  | 'agentSignedOut';
const ROLES: Role[] = [
  'nobody',
  'owner',
  'colleague',
  'administrator',
  'stranger',
  'revoked',
  'agent',
  'agentSignedOut',
];

let test: TestDesk;
let people: Record<'owner' | 'colleague' | 'administrator' | 'stranger' | 'revoked', Requester>;
let agent: AgentBrowser;
let signedOut: AgentBrowser;
let things: Things;

beforeAll(async () => {
  test = await openTestDesk();
  agent = await test.agent();
  signedOut = await test.agent();
  await signedOut.ask({ method: 'DELETE', url: '/inbox/api/session' });
  const photographed = await test.agent();
  await photographed.ask({ method: 'PUT', url: '/inbox/api/me/photo', payload: PNG });
  const names = ['owner', 'colleague', 'administrator', 'stranger', 'revoked'] as const;
  for (const name of names) people = { ...people, [name]: await test.requester(`${name}@example.com`) };
  for (const name of ['owner', 'colleague', 'administrator'] as const)
    await setOrganization(test.desk, {
      email: people[name].email,
      organization: 'Northwind',
      administrator: name === 'administrator',
    });
  await people.revoked.ask({ method: 'DELETE', url: '/v1/session' });
  const file = await people.owner.upload();
  const ticket = await people.owner.raise({ attachments: [file] });
  await agent.reply(ticket.id, 'Here you are'); // so that there is something to rate
  things = { ticket: ticket.id, comment: ticket.lastComment.id, file, agent: photographed.id };
});
afterAll(() => test.close());

/** Asks as a role would: with what that role has, and never with more. */
async function askAs(role: Role, key: string): Promise<number> {
  const [method] = key.split(' ') as ['GET' | 'POST' | 'PUT' | 'DELETE'];
  const options = { method, ...TABLE[key]?.ask(things) };
  if (role === 'agent') {
    const ask = key.includes('session') && method === 'DELETE' ? (await test.agent()).ask : agent.ask;
    return (await ask(options)).statusCode;
  }
  if (role === 'agentSignedOut') return (await signedOut.ask(options)).statusCode;
  const headers = key.includes('/inbox/') ? { origin: ORIGIN, host: 'desk.test' } : {};
  if (role === 'nobody') return (await test.app.inject({ ...options, headers })).statusCode;
  const ending = key === 'DELETE /v1/session' && role !== 'revoked';
  const who = ending ? await test.requester(people[role].email) : people[role];
  return (await who.ask({ ...options, headers })).statusCode;
}

function expected(role: Role, { access, granted, notTheirs = granted, administrators = false }: Row): number {
  if (access === 'public' || access === 'loopback') return granted;
  const isAgent = role === 'agent';
  if (access === 'agent') return isAgent ? granted : 401;
  if (role === 'nobody' || role === 'revoked' || isAgent || role === 'agentSignedOut') return 401;
  if (role === 'owner' || (role === 'administrator' && administrators)) return granted;
  return notTheirs;
}

describe('every route', () => {
  it('has its row in this table, with the access it says', () => {
    const routes = test.app.routeTable
      .filter(({ method }) => method !== 'HEAD')
      .map(({ method, url, config }) => [`${method} ${url}`, config?.access]);
    const rows = Object.entries(TABLE).map(([key, { access }]) => [key, access]);
    expect(routes.toSorted()).toEqual(rows.toSorted());
  });

  describe.each(Object.keys(TABLE))('%s', (key) => {
    it.each(ROLES)('for %s', async (role) => {
      const row = TABLE[key] as Row;
      const host = row.access === 'loopback' ? { access: row.access } : null;
      const status = host ? await askMailbox(key) : await askAs(role, key);
      expect(status).toBe(expected(role, row));
    });
  });

  it('answers HEAD only to whom it answers GET', async () => {
    for (const { method, url, config } of test.app.routeTable.filter(({ method }) => method === 'HEAD')) {
      const answer = await test.app.inject({
        method: 'HEAD',
        url: TABLE[`GET ${url}`]?.ask(things).url ?? '',
      });
      const closed = config?.access === 'requester' || config?.access === 'agent';
      expect([method, url, answer.statusCode === 401]).toEqual([method, url, closed]);
    }
  });

  const askMailbox = async (key: string): Promise<number> =>
    (await test.app.inject({ url: key.slice(4), headers: { host: 'localhost' } })).statusCode;
});

describe('an unsafe call to the inbox is refused', () => {
  const unsafe = Object.keys(TABLE).filter((key) => /^(PUT|POST|DELETE) \/inbox/.test(key));
  const foreign: [string, Record<string, string | undefined>][] = [
    ['without an origin', { origin: undefined }],
    ['from a page without origin', { origin: 'null' }],
    ['from another site', { origin: 'https://evil.example' }],
    ['from another port', { origin: 'http://desk.test:81' }],
    ['from another scheme', { origin: 'https://desk.test' }],
    ['from a longer name', { origin: 'http://desk.test.evil.example' }],
    ['from an extension', { origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop' }],
    ['from a neighbour by the browser’s word', { 'sec-fetch-site': 'same-site' }],
    ['from elsewhere by the browser’s word', { 'sec-fetch-site': 'cross-site' }],
    ['from nowhere by the browser’s word', { 'sec-fetch-site': 'none' }],
  ];

  it.each(foreign)('%s', async (_how, headers) => {
    for (const key of unsafe) {
      const [method] = key.split(' ') as ['PUT'];
      const ask = { method, ...TABLE[key]?.ask(things) };
      const given = {
        origin: ORIGIN,
        host: 'desk.test',
        cookie: agent.cookie,
        'x-csrf': agent.csrf,
        ...headers,
      };
      const sent = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const answer = await test.app.inject({ ...ask, headers: sent as Record<string, string> });
      expect([key, answer.statusCode, answer.json<{ code: string }>().code]).toEqual([
        key,
        403,
        'not-allowed',
      ]);
    }
  });

  it.each([
    ['without its token', ''],
    ['with a wrong token', newToken()],
    ['with half a token', 'half'],
  ])('%s', async (_how, csrf) => {
    for (const key of unsafe.filter((each) => !each.includes('/sign-ins'))) {
      const [method] = key.split(' ') as ['PUT'];
      const answer = await agent.ask({ method, ...TABLE[key]?.ask(things), headers: { 'x-csrf': csrf } });
      expect([key, answer.statusCode]).toEqual([key, 403]);
    }
  });

  it('and the same call from its own page is granted', async () => {
    const headers = { 'sec-fetch-site': 'same-origin' };
    const options = { method: 'PUT' as const, url: '/inbox/api/me', payload: { name: 'Maya' }, headers };
    expect((await agent.ask(options)).statusCode).toBe(200);
  });
});

describe('the open protocol', () => {
  it('does not know cookies, even those of an agent', async () => {
    const answer = await test.app.inject({ url: '/v1/me', headers: { cookie: agent.cookie } });
    expect(answer.statusCode).toBe(401);
  });

  it('tells no page of another origin anything', async () => {
    const headers = { origin: 'https://evil.example', authorization: `Bearer ${people.owner.token}` };
    const answer = await test.app.inject({ url: '/v1/me', headers });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it.each([
    '',
    'Bearer',
    'Bearer ',
    'Basic YTpi',
    'Bearer a b',
    `Bearer ${'x'.repeat(5000)}`,
    'bearer \u00e9',
  ])('does not take %j for a token', async (authorization) => {
    expect((await test.app.inject({ url: '/v1/me', headers: { authorization } })).statusCode).toBe(401);
  });
});
