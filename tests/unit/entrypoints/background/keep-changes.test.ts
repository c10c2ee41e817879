import '../../../fakes/browser';
import '../../../fakes/store';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepChanges, withRead } from '../../../../entrypoints/background/keep-changes';
import type { Changes, Comment, Ticket } from '../../../../utils/protocol/desk-api';
import { database } from '../../../../utils/storage/database';
import { forgetSetting, readSetting, writeSetting } from '../../../../utils/storage/settings';

const ANA = {
  id: 'ana',
  email: 'ana@example.com',
  name: 'ana',
  locale: 'en',
  organization: null,
  administrator: false,
} as const;
const AT = '2026-11-22T10:00:00.000Z';

const ticket = (more: Partial<Ticket> & { last?: number } = {}): Ticket =>
  ({
    id: 't',
    number: 7,
    summary: 'Link',
    status: 'open',
    requester: { id: 'ana', name: 'ana' },
    unread: 0,
    readUpTo: 0,
    createdAt: AT,
    updatedAt: AT,
    comments: more.last ?? 1,
    lastComment: {
      id: `c${more.last ?? 1}`,
      position: more.last ?? 1,
      kind: 'agent',
      name: 'Maya',
      excerpt: '',
      createdAt: AT,
    },
    lastAgent: null,
    can: { reply: true, close: true, reopen: false },
    ...more,
  }) as Ticket;

const answer = (position: number, ticketId = 't'): Comment =>
  ({
    id: `c${position}`,
    ticketId,
    position,
    author: { kind: 'agent', id: 'maya', name: 'Maya', photo: null },
    body: 'Done.',
    createdAt: AT,
    attachments: [],
  }) as Comment;

const changes = (more: Partial<Changes>): Changes => ({
  cursor: 'next',
  reset: false,
  more: false,
  next: 60,
  tickets: [],
  comments: [],
  ...more,
});

const keep = (more: Partial<Changes>) => keepChanges('account', changes(more));

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  await writeSetting('account', { key: 'account', person: { ...ANA } });
  await writeSetting('token', { token: 'secret', expiresAt: AT });
});

describe('a ticket from the desk', () => {
  it('stays as it is when nothing was read here that the desk does not know', () => {
    expect(withRead(ticket({ unread: 2, readUpTo: 1, last: 3 }), undefined)).toMatchObject({ unread: 2 });
    const read = { ticketId: 't', position: 3 };
    expect(withRead(ticket({ readUpTo: 3, last: 3 }), read)).toMatchObject({ unread: 0, readUpTo: 3 });
  });

  it('counts as read when its last comment was seen here before the desk has heard of it', async () => {
    await database.pendingReads.put({ ticketId: 't', position: 3 });
    await keep({ tickets: [ticket({ unread: 2, readUpTo: 1, last: 3 })] });
    expect(await database.tickets.get('t')).toMatchObject({ unread: 0, readUpTo: 3 });
  });

  it('stays unread when a later comment has come since', () => {
    const read = { ticketId: 't', position: 3 };
    expect(withRead(ticket({ unread: 2, readUpTo: 1, last: 4 }), read)).toMatchObject({
      unread: 2,
      readUpTo: 3,
    });
  });

  it('that is no more takes its comments along, and leaves the draft of a reply', async () => {
    await keep({ tickets: [ticket(), ticket({ id: 'u' })], comments: [answer(1), answer(2, 'u')] });
    await database.drafts.put({ account: 'account', place: 'reply:t' } as never);
    await keep({ gone: ['t'] });
    expect((await database.tickets.toArray()).map(({ id }) => id)).toEqual(['u']);
    expect((await database.comments.toArray()).map(({ ticketId }) => ticketId)).toEqual(['u']);
    expect(await database.drafts.count()).toBe(1);
  });
});

describe('what is new', () => {
  it('is every comment of the team after the read mark, in one’s own tickets', async () => {
    const other = ticket({ id: 'u', requester: { id: 'ben', name: 'ben' } });
    const told = await keep({
      tickets: [ticket({ readUpTo: 1 }), other],
      comments: [
        answer(1),
        answer(2),
        { ...answer(3), author: { ...answer(3).author, kind: 'requester' } },
        answer(4, 'u'),
      ],
    });
    expect(told.comments.map(({ id }) => id)).toEqual(['c2']);
  });

  it('is nothing after a reset, which brings what was here before too', async () => {
    const told = await keep({ reset: true, tickets: [ticket()], comments: [answer(1)] });
    expect(told).toEqual({ comments: [], moved: [] });
    expect(await database.comments.count()).toBe(1);
  });

  it('is a status that the team has changed without a word, until the requester moves it', async () => {
    const by = (who: 'agent' | 'requester') => ({ statusMove: { by: who, at: AT } });
    await keep({ tickets: [ticket()] });
    const told = await keep({ tickets: [ticket({ status: 'solved', ...by('agent') })] });
    expect(told.moved.map(({ id }) => id)).toEqual(['t']);
    expect(await readSetting('movedTickets')).toEqual(['t']);
    await keep({ tickets: [ticket({ status: 'open', ...by('requester') })] });
    expect(await readSetting('movedTickets')).toEqual([]);
  });

  it.each([
    ['with a comment, which tells of itself', { last: 2, statusMove: { by: 'agent', at: AT } }],
    ['by the person themself', { statusMove: { by: 'requester', at: AT } }],
  ] as const)('is no status that was changed %s', async (_, more) => {
    await keep({ tickets: [ticket()] });
    const told = await keep({ tickets: [ticket({ status: 'solved', ...more })] });
    expect([told.moved, await readSetting('movedTickets')]).toEqual([[], null]);
  });
});

describe('what comes too late', () => {
  it.each(['account', 'token'] as const)('is thrown away when the %s has gone', async (key) => {
    await forgetSetting(key);
    await keep({ tickets: [ticket()], comments: [answer(1)] });
    expect([await database.tickets.count(), await readSetting('changes')]).toEqual([0, null]);
  });

  it('is not kept for somebody else', async () => {
    await keepChanges('another', changes({ tickets: [ticket()] }));
    expect(await database.tickets.count()).toBe(0);
  });
});

it('takes over who the person is by now', async () => {
  await keep({ person: { ...ANA, administrator: true } });
  expect((await readSetting('account'))?.person.administrator).toBe(true);
});
