import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../server/app';
import type { InboxPage, InboxThread } from '../../server/inbox/protocol';
import { type AgentBrowser, newTicket, openTestDesk, type Requester, type TestDesk } from './test-desk';

let test: TestDesk;
let ana: Requester;
let maya: AgentBrowser;
beforeAll(async () => {
  test = await openTestDesk();
  ana = await test.requester('ana@example.com');
  maya = await test.agent();
});
afterAll(() => test.close());

const view = async (name: string, cursor = ''): Promise<InboxPage> =>
  (await maya.ask({ url: `/inbox/api/tickets?view=${name}&cursor=${cursor}` })).json();
const thread = async (id: string): Promise<InboxThread> =>
  (await maya.ask({ url: `/inbox/api/tickets/${id}` })).json();
const status = (id: string, value: string) =>
  maya.ask({ method: 'PUT', url: `/inbox/api/tickets/${id}/status`, payload: { status: value } });

describe('the list', () => {
  it('shows each ticket in its view, latest activity first, with the counts of all', async () => {
    const ids: string[] = [];
    for (const value of ['new', 'open', 'waiting', 'solved', 'closed']) {
      test.pass(1000);
      const { id } = await ana.raise({ summary: value });
      if (value !== 'new') await status(id, value);
      ids.push(id);
    }
    const [fresh, open, waiting, solved, closed] = ids;
    const listed = async (name: string) => (await view(name)).items.map(({ id }) => id);
    expect(await listed('open')).toEqual([open, fresh]);
    expect(await listed('waiting')).toEqual([waiting]);
    expect(await listed('over')).toEqual([closed, solved]);
    expect(await listed('all')).toEqual(ids.toReversed());
    expect((await view('open')).counts).toEqual({ mine: 0, nobodys: 2, all: 2 });
    expect((await view('all')).waiting).toEqual({ open: 2, unread: 2, calls: 0 });
    expect((await view('open')).items[0]).toMatchObject({
      requester: {
        id: ana.id,
        name: 'ana',
        email: 'ana@example.com',
        locale: 'en',
        organization: null,
        administrator: false,
      },
      unread: 1,
      assignee: null,
      lastComment: { kind: 'requester', name: 'ana', excerpt: 'Line 3 is counted twice.' },
    });
  });

  it('comes page by page, each ticket once', async () => {
    const ben = await test.requester();
    for (let count = 0; count < 60; count++) await ben.raise();
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await view('all', cursor);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? '';
    } while (cursor);
    expect(seen).toHaveLength(65);
    expect(new Set(seen).size).toBe(65);
  });

  it('of a view that is none is refused', async () => {
    expect((await maya.ask({ url: '/inbox/api/tickets?view=secret' })).statusCode).toBe(400);
  });
});

describe('a thread', () => {
  it('has the newest 200 comments, and says how many stand before', async () => {
    const { id } = await ana.raise();
    for (let count = 0; count < 204; count++) await maya.reply(id, `Answer ${count}`);
    const { comments, earlier } = await thread(id);
    expect([comments.length, earlier, comments[0]?.position, comments.at(-1)?.position]).toEqual([
      200, 5, 6, 205,
    ]);
  });

  it('names five other tickets of the requester', async () => {
    const ben = await test.requester();
    const raised: string[] = [];
    for (let count = 0; count < 7; count++) {
      test.pass(1);
      raised.push((await ben.raise()).id);
    }
    const { others } = await thread(raised[0] as string);
    expect(others.map(({ id }) => id)).toEqual(raised.slice(2).toReversed());
  });
});

describe('a reply', () => {
  it('is one, however often it arrives, and the ticket becomes what the agent chose', async () => {
    for (const chosen of ['waiting', 'solved', 'open']) {
      const { id } = await ana.raise();
      const url = `/inbox/api/tickets/${id}/comments/${randomUUID()}`;
      const send = () => maya.ask({ method: 'PUT', url, payload: { body: 'Answer', status: chosen } });
      const answers = await Promise.all(Array.from({ length: 20 }, send));
      expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
      const { ticket, comments } = await thread(id);
      expect(ticket).toMatchObject({
        status: chosen,
        comments: 2,
        lastAgent: { id: maya.id, name: 'Maya Okafor' },
      });
      expect(comments[1]).toMatchObject({ body: 'Answer', author: { kind: 'agent', id: maya.id } });
    }
  });

  it('under an id that is taken is refused', async () => {
    const { id } = await ana.raise();
    const commentId = await maya.reply(id, 'One');
    const put = (who: AgentBrowser, ticketId: string, body: string) =>
      who.ask({
        method: 'PUT',
        url: `/inbox/api/tickets/${ticketId}/comments/${commentId}`,
        payload: { body, status: 'waiting' },
      });
    expect((await put(maya, id, 'Two')).json()).toMatchObject({ code: 'id-taken' });
    expect((await put(await test.agent(), id, 'One')).json()).toMatchObject({ code: 'id-taken' });
    expect((await put(maya, (await ana.raise()).id, 'One')).json()).toMatchObject({ code: 'id-taken' });
  });

  it('to nothing, of nothing and with a strange status is refused', async () => {
    const { id } = await ana.raise();
    const put = (ticketId: string, payload: object) =>
      maya.ask({ method: 'PUT', url: `/inbox/api/tickets/${ticketId}/comments/${randomUUID()}`, payload });
    expect((await put(randomUUID(), { body: 'x', status: 'open' })).json()).toMatchObject({
      code: 'not-found',
    });
    expect((await put(id, { body: ' ', status: 'open' })).json()).toMatchObject({
      fields: [{ field: 'body', fault: 'required' }],
    });
    expect((await put(id, { body: 'x', status: 'closed' })).json()).toMatchObject({
      fields: [{ field: 'status', fault: 'not-offered' }],
    });
  });
});

describe('an agent’s own name', () => {
  it('changes everywhere', async () => {
    const tom = await test.agent();
    const { id } = await ana.raise();
    await tom.reply(id, 'Hello');
    const answer = await tom.ask({
      method: 'PUT',
      url: '/inbox/api/me',
      payload: { name: '  Tom   Lindqvist ' },
    });
    expect(answer.json()).toMatchObject({ agent: { name: 'Tom Lindqvist' } });
    expect((await thread(id)).comments[1]?.author.name).toBe('Tom Lindqvist');
  });

  it.each(['', '   ', 'x'.repeat(101)])('cannot be %j', async (name) => {
    const answer = await maya.ask({ method: 'PUT', url: '/inbox/api/me', payload: { name } });
    expect(answer.json()).toMatchObject({ code: 'invalid-input', fields: [{ field: 'name' }] });
  });
});

describe('the page', () => {
  it('that has not been built says how', async () => {
    const answer = await test.app.inject({ url: '/inbox/' });
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('npm run build:inbox');
  });

  it('that has been built may run nothing but its own script', async () => {
    const { inboxFolder } = test.desk.config;
    await mkdir(path.join(inboxFolder, 'assets'), { recursive: true });
    await writeFile(path.join(inboxFolder, 'index.html'), '<!doctype html><title>Inbox</title>');
    await writeFile(path.join(inboxFolder, 'assets', 'index-B4xK9_aQ.js'), 'export {}');
    const app = await createApp(test.desk);
    const page = await app.inject({ url: '/inbox/' });
    expect(page.body).toContain('<title>Inbox</title>');
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
    const script = await app.inject({ url: '/inbox/assets/index-B4xK9_aQ.js' });
    expect(script.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    for (const url of [
      '/inbox/../../package.json',
      '/inbox/%2e%2e/%2e%2e/package.json',
      '/inbox/..%2findex.html',
      '/inbox/nothing.js',
      '/inbox/.env',
    ])
      expect([url, (await app.inject({ url })).statusCode >= 400]).toEqual([url, true]);
    expect((await app.inject({ url: '/inbox' })).headers.location).toBe('/inbox/');
    await app.close();
  });
});

it('a ticket’s page and environment are shown as sent, or as nothing', async () => {
  const bare = await ana.raise();
  expect(await thread(bare.id)).toMatchObject({ page: null, environment: {} });
  const full = await ana.raise(
    newTicket({ page: { url: 'https://a.example/?q=1', title: 'Ä' }, environment: { system: 'Linux' } }),
  );
  expect(await thread(full.id)).toMatchObject({
    page: { url: 'https://a.example/?q=1', title: 'Ä' },
    environment: { system: 'Linux' },
  });
});
