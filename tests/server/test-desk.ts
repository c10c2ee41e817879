import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { createApp } from '../../server/app';
import { type Config, type RateLimits, readConfig } from '../../server/config';
import { addAgent } from '../../server/db/agents';
import { migrate } from '../../server/db/migrate';
import type { Desk } from '../../server/desk/desk';
import { openPost } from '../../server/desk/post';
import { challengeOf, newToken } from '../../server/desk/secrets';
import { openFileStore } from '../../server/files/file-store';
import type { Mail } from '../../server/mail/mail';
import { mailboxMail } from '../../server/mail/mailbox-mail';
import type { App } from '../../server/routes/app-types';
import type { Comment, NewTicket, Session, SignIn, Ticket } from '../../utils/protocol/desk-api';
import { newDatabase, type TestDatabase } from './test-database';

/** Bytes of the smallest PNG. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** For tests that ask more than a person would. */
export const NO_LIMITS: RateLimits = {
  mailsPerAddress: 1e9,
  mailsPerClient: 1e9,
  proofsPerClient: 1e9,
  messagesPerPerson: 1e9,
  uploadsPerPerson: 1e9,
  reportsPerClient: 1e9,
};

/** A requester who is signed in. */
export interface Requester {
  token: string;
  id: string;
  email: string;
  ask(options: InjectOptions): Promise<LightMyRequestResponse>;
  /** Raises a ticket. @returns it, once the desk has said 201 */
  raise(more?: Partial<NewTicket>): Promise<Ticket>;
  /** Uploads a PNG. @returns its id */
  upload(): Promise<string>;
}

/** An agent who is signed in to the inbox. */
export interface AgentBrowser {
  id: string;
  cookie: string;
  csrf: string;
  ask(options: InjectOptions): Promise<LightMyRequestResponse>;
  reply(ticketId: string, body: string, status?: string): Promise<string>;
}

export interface TestDesk {
  app: App;
  desk: Desk;
  database: TestDatabase;
  dataFolder: string;
  /** Moves the desk's clock forward. */
  pass(milliseconds: number): void;
  /** The last code mailed to an address. */
  codeFor(email: string): Promise<string>;
  requester(email?: string): Promise<Requester>;
  agent(email?: string): Promise<AgentBrowser>;
  close(): Promise<void>;
}

export const ORIGIN = 'http://desk.test';
const HOST = 'desk.test';

export interface TestDeskOptions {
  config?: Partial<Config>;
  /** Another one than a new database on the tests' PostgreSQL. */
  database?: TestDatabase;
  mail?: (desk: Pick<Desk, 'sql' | 'clock'>) => Mail;
}

/** A whole desk on a database of its own, with a clock that stands still until it is moved. */
export async function openTestDesk({
  config,
  database: given,
  mail = ({ sql, clock }) => mailboxMail(sql, clock),
}: TestDeskOptions = {}): Promise<TestDesk> {
  const database = given ?? (await newDatabase());
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'handrail-desk-'));
  await migrate(database.sql);
  let now = Date.parse('2026-11-22T12:00:00Z');
  const clock = () => new Date(now);
  const settings = {
    ...readConfig({
      HANDRAIL_DATA: dataFolder,
      HANDRAIL_DESK_NAME: 'Ledgerly Support',
      HANDRAIL_LOG: 'silent',
    }),
    helpFolder: path.join(dataFolder, 'help'),
    inboxFolder: path.join(dataFolder, 'inbox'),
    ...config,
  };
  const { sql } = database;
  const files = await openFileStore(path.join(dataFolder, 'files'));
  const letters = mail({ sql, clock });
  const post = openPost({ sql, mail: letters, clock });
  const desk: Desk = { sql, files, mail: letters, post, clock, config: settings };
  const app = await createApp(desk);
  const codeFor = async (email: string) => {
    const [row] = await sql<{ subject: string }[]>`
      select subject from mailbox_mail where recipient = ${email} order by created_at desc, id desc limit 1`;
    return row?.subject.slice(0, 6) ?? '';
  };
  const testDesk: TestDesk = {
    app,
    desk,
    database,
    dataFolder,
    pass: (milliseconds) => {
      now += milliseconds;
    },
    codeFor,
    requester: (email = `${randomUUID()}@example.com`) => signInRequester(testDesk, email),
    agent: (email = `${randomUUID()}@handrail.example`) => signInAgent(testDesk, email),
    async close() {
      await app.close();
      await desk.post.close();
      desk.mail.close();
      await database.drop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
  return testDesk;
}

async function signInRequester({ app, codeFor, pass }: TestDesk, email: string): Promise<Requester> {
  pass(1); // so that the code of this mail is the last
  const verifier = newToken();
  const payload = { email, challenge: challengeOf(verifier), locale: 'en' };
  const asked = await app.inject({ method: 'POST', url: '/v1/sign-ins', payload });
  const { id } = asked.json<SignIn>();
  const proof = { code: await codeFor(email), verifier };
  const answer = await app.inject({ method: 'POST', url: `/v1/sign-ins/${id}/token`, payload: proof });
  const { token, person } = answer.json<Session>();
  const ask = (options: InjectOptions) =>
    app.inject({ ...options, headers: { authorization: `Bearer ${token}`, ...options.headers } });
  return {
    token,
    id: person.id,
    email,
    ask,
    async raise(more) {
      const answer = await ask({
        method: 'PUT',
        url: `/v1/tickets/${randomUUID()}`,
        payload: newTicket(more),
      });
      if (answer.statusCode !== 201) throw new Error(answer.body);
      return answer.json<Ticket>();
    },
    async upload() {
      const id = randomUUID();
      const answer = await ask({
        method: 'PUT',
        url: `/v1/attachments/${id}?name=page.png&kind=screenshot`,
        headers: { 'content-type': 'image/png' },
        payload: PNG,
      });
      if (answer.statusCode !== 201) throw new Error(answer.body);
      return id;
    },
  };
}

async function signInAgent({ app, desk, codeFor, pass }: TestDesk, email: string): Promise<AgentBrowser> {
  pass(1);
  await addAgent(desk.sql, { email, name: 'Maya Okafor', at: desk.clock() });
  const headers = { origin: ORIGIN, host: HOST };
  const payload = { email, locale: 'en' };
  const asked = await app.inject({ method: 'POST', url: '/inbox/api/sign-ins', headers, payload });
  const answer = await app.inject({
    method: 'POST',
    url: `/inbox/api/sign-ins/${asked.json<SignIn>().id}/session`,
    headers: { ...headers, cookie: cookiesOf(asked) },
    payload: { code: await codeFor(email) },
  });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  const { csrf, agent } = answer.json<{ csrf: string; agent: { id: string } }>();
  const cookie = cookiesOf(answer);
  const ask = (options: InjectOptions) =>
    app.inject({ ...options, headers: { ...headers, cookie, 'x-csrf': csrf, ...options.headers } });
  return {
    id: agent.id,
    cookie,
    csrf,
    ask,
    async reply(ticketId, body, status = 'waiting') {
      const id = randomUUID();
      const url = `/inbox/api/tickets/${ticketId}/comments/${id}`;
      const answer = await ask({ method: 'PUT', url, payload: { body, status } });
      if (answer.statusCode !== 200) throw new Error(answer.body);
      return id;
    },
  };
}

/** The cookies an answer sets, as a browser would send them back. */
export const cookiesOf = (answer: LightMyRequestResponse): string =>
  answer.cookies
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');

export const newTicket = (more: Partial<NewTicket> = {}): NewTicket => ({
  commentId: randomUUID(),
  summary: 'The total is wrong',
  description: 'Line 3 is counted twice.',
  locale: 'en',
  attachments: [],
  ...more,
});

export const threadOf = async (requester: Requester, ticketId: string): Promise<Comment[]> =>
  (await requester.ask({ url: `/v1/tickets/${ticketId}/comments` })).json<{ items: Comment[] }>().items;
