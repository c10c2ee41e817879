import { fakeBrowser } from '../../../fakes/browser';
import '../../../fakes/store';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CHECK_ALARM, DELIVER_ALARM } from '../../../../entrypoints/background/alarm-names';
import { checkAtAlarm, checkReplies, joinCheck } from '../../../../entrypoints/background/check-replies';
import { ensureAlarm } from '../../../../utils/browser/alarms';
import type { ProblemCode } from '../../../../utils/problems/problem';
import type { Changes, Comment, Ticket } from '../../../../utils/protocol/desk-api';
import { database } from '../../../../utils/storage/database';
import { forgetSetting, readSetting, writeSetting } from '../../../../utils/storage/settings';
import type { OutboxEntry } from '../../../../utils/tickets/outbox-entry';
import { OFFLINE_ENTRY } from '../../../gallery/outbox-entries';
import { type PollDesk, pollDesk, signInToPollDesk } from './poll-desk';

// What the worker shows on the icon is tested in a real browser.
vi.mock('../../../../entrypoints/background/tell', () => ({ tell: async () => {} }));

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
const START = Date.parse('2026-11-22T08:00:00Z');

let desk: PollDesk;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  fakeBrowser.reset();
  desk = pollDesk();
  await signInToPollDesk();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const nextAlarm = async (): Promise<number> =>
  (await fakeBrowser.alarms.get(CHECK_ALARM))?.scheduledTime ?? 0;

/** The virtual clock goes from alarm to alarm until a time; `at` says what else happens. */
async function liveUntil(end: number): Promise<void> {
  for (let due = await nextAlarm(); due > 0 && due < end; due = await nextAlarm()) {
    vi.setSystemTime(due);
    await checkAtAlarm(due);
  }
  vi.setSystemTime(end);
}

describe('the poll', () => {
  it('is as frequent as the desk wants, whether or not it has news', async () => {
    desk.answers = [{ next: 60 }];
    await checkReplies();
    await liveUntil(START + HOUR);
    expect(desk.polls.length).toBeGreaterThan(54);
    expect(desk.polls.length).toBeLessThan(67);
    desk.pace = 600;
    desk.polls.length = 0;
    await liveUntil(START + 3 * HOUR);
    expect(desk.polls.length).toBeGreaterThan(10);
    expect(desk.polls.length).toBeLessThan(16);
  });

  it('is one for all who ask at the same time', async () => {
    const release = desk.hold();
    const joined = Array.from({ length: 50 }, () => joinCheck());
    await expect.poll(() => desk.polls.length).toBe(1);
    joined.push(joinCheck());
    release();
    await Promise.all(joined);
    expect(desk.polls).toHaveLength(1);
  });

  it('is made once more for all who know of something since it began', async () => {
    const release = desk.hold();
    const first = joinCheck();
    await expect.poll(() => desk.polls.length).toBe(1);
    const after = Array.from({ length: 50 }, () => checkReplies());
    release();
    await Promise.all([first, ...after]);
    expect(desk.polls).toHaveLength(2);
  });

  it('goes on after one that failed, and slows down while the desk is away', async () => {
    desk.answers = Array.from({ length: 40 }, () => 'down');
    expect(await checkReplies()).toMatchObject({ code: 'desk-unreachable' });
    await liveUntil(START + HOUR);
    expect(desk.polls.length).toBeGreaterThan(12);
    expect(desk.polls.length).toBeLessThan(25);
    desk.answers = [];
    await liveUntil(START + HOUR + 300_000);
    expect((await readSetting('trouble'))?.problem).toBeNull();
  });

  it('has its next alarm before it asks: a worker that is stopped in the middle is woken', async () => {
    const release = desk.hold();
    const poll = checkReplies();
    await expect.poll(() => desk.polls.length).toBe(1);
    expect(await nextAlarm()).toBeGreaterThan(START);
    release();
    await poll;
  });

  it('is not put off by a worker that is woken every ten seconds', async () => {
    await checkReplies();
    for (let now = START; now < START + HOUR; now += 10_000) {
      vi.setSystemTime(now);
      const due = await nextAlarm();
      if (due <= now) await checkAtAlarm(due);
      await ensureAlarm(CHECK_ALARM, 60);
    }
    expect(desk.polls.length).toBeGreaterThan(48);
  });

  it('catches up once after eight hours of sleep, however many alarms ring', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.001);
    await checkReplies();
    const due = await nextAlarm();
    desk.polls.length = 0;
    vi.setSystemTime(START + 8 * HOUR);
    await Promise.all(Array.from({ length: 50 }, () => checkAtAlarm(due)));
    expect(desk.polls).toHaveLength(1);
    expect(await nextAlarm()).toBeGreaterThan(START + 8 * HOUR + 40_000);
  });

  it('of many who wake together waits its turn by an alarm', async () => {
    await checkReplies();
    const due = await nextAlarm();
    desk.polls.length = 0;
    vi.setSystemTime(START + 8 * HOUR);
    vi.spyOn(Math, 'random').mockReturnValue(0.9);
    await checkAtAlarm(due);
    expect(desk.polls).toHaveLength(0);
    await liveUntil(START + 8 * HOUR + 65_000);
    expect(desk.polls).toHaveLength(1);
  });

  it('survives a clock that is put forward by a year, also while the desk is away', async () => {
    await checkReplies();
    const due = await nextAlarm();
    vi.setSystemTime(START + YEAR);
    vi.spyOn(Math, 'random').mockReturnValue(0.001);
    desk.answers = ['down'];
    await checkAtAlarm(due);
    expect(desk.polls).toHaveLength(2);
    await liveUntil(START + YEAR + HOUR);
    expect(desk.polls.length).toBeGreaterThan(13);
    vi.setSystemTime(START);
    await ensureAlarm(CHECK_ALARM, 60);
    await liveUntil(START + HOUR);
    expect(desk.polls.at(-1)).toBeLessThan(START + HOUR);
    expect((await readSetting('trouble'))?.problem).toBeNull();
  });

  it('survives a clock that is put back by a year', async () => {
    await checkReplies();
    vi.setSystemTime(START - YEAR);
    await ensureAlarm(CHECK_ALARM, 60);
    expect(await nextAlarm()).toBe(START - YEAR + 60_000);
  });
});

const AT = '2026-11-22T07:00:00.000Z';

const ticket = (id: string, unread = 1) =>
  ({
    id,
    number: 1,
    summary: 'Link',
    status: 'open',
    requester: { id: 'ana', name: 'ana' },
    unread,
    readUpTo: 0,
    createdAt: AT,
    updatedAt: AT,
    comments: 1,
    lastComment: { id: `c-${id}`, position: 1, kind: 'agent', name: 'Maya', excerpt: '', createdAt: AT },
    lastAgent: null,
    can: { reply: true, close: true, reopen: false },
  }) as Ticket;
const comment = (id: string, ticketId: string) =>
  ({
    id,
    ticketId,
    position: 1,
    author: { kind: 'agent', id: 'maya', name: 'Maya', photo: null },
    body: 'Done.',
    createdAt: AT,
    attachments: [],
  }) as Comment;
const idsOf = async (table: 'tickets' | 'comments') => (await database[table].toArray()).map(({ id }) => id);
const cursorKept = async () => (await readSetting('changes'))?.cursor;

describe('a desk that begins anew', () => {
  const pages = (): Partial<Changes>[] => [
    { cursor: 'n1', reset: true, more: true, tickets: [ticket('b', 2)], comments: [comment('b1', 'b')] },
    { cursor: 'n2', more: true, tickets: [ticket('b'), ticket('c')], comments: [comment('c1', 'c')] },
    { cursor: 'n3', gone: ['c'], tickets: [ticket('d')], comments: [comment('d1', 'd')] },
  ];
  beforeEach(async () => {
    desk.answers = [
      {
        cursor: 'old',
        tickets: [ticket('a'), ticket('b')],
        comments: [comment('a1', 'a'), comment('b0', 'b')],
      },
    ];
    await checkReplies();
  });

  it('is kept whole or not at all: nothing that is shown falls and rises again', async () => {
    const [first, second] = pages();
    desk.answers = [first ?? {}, second ?? {}, 'down'];
    expect(await checkReplies()).toMatchObject({ code: 'desk-unreachable' });
    expect([await idsOf('tickets'), await idsOf('comments'), await cursorKept()]).toEqual([
      ['a', 'b'],
      ['a1', 'b0'],
      'old',
    ]);
    desk.answers = pages();
    expect(await checkReplies()).toBeNull();
    expect(desk.cursors.slice(-3)).toEqual(['old', 'n1', 'n2']);
    expect([await idsOf('tickets'), await idsOf('comments'), await cursorKept()]).toEqual([
      ['b', 'd'],
      ['b1', 'd1'],
      'n3',
    ]);
    expect((await database.tickets.get('b'))?.unread).toBe(1);
  });

  it('also when it begins anew once more on the way', async () => {
    const [first] = pages();
    desk.answers = [first ?? {}, { cursor: 'm1', reset: true, tickets: [ticket('e')] }];
    await checkReplies();
    expect([await idsOf('tickets'), await idsOf('comments'), await cursorKept()]).toEqual([['e'], [], 'm1']);
  });

  it('is taken page by page by a device that has nothing yet', async () => {
    await forgetSetting('changes');
    desk.answers = [...pages().slice(0, 1), 'down'];
    await checkReplies();
    expect([await idsOf('tickets'), await cursorKept()]).toEqual([['b'], 'n1']);
  });
});

it('a session that ends in the middle keeps what had come, and the next one goes on from there', async () => {
  await database.drafts.put({ account: 'account', place: 'reply:a', body: 'Half a reply' } as never);
  desk.answers = [{ cursor: 'c1', more: true, tickets: [ticket('a')] }, 'revoked'];
  expect(await checkReplies()).toMatchObject({ code: 'signed-out' });
  expect([await idsOf('tickets'), await cursorKept(), await database.drafts.count()]).toEqual([
    ['a'],
    'c1',
    1,
  ]);
  expect([await readSetting('token'), (await readSetting('account'))?.key]).toEqual([null, 'account']);
  const polls = desk.polls.length;
  await checkAtAlarm(Date.now());
  expect(desk.polls).toHaveLength(polls);
  await writeSetting('token', { token: 'another', expiresAt: '2027-01-01T00:00:00.000Z' });
  await checkReplies();
  expect(desk.cursors.at(-1)).toBe('c1');
});

it('the end of the session before says nothing of the one there is now', async () => {
  desk.answers = ['revoked'];
  const release = desk.hold();
  const checked = checkReplies();
  await vi.waitFor(() => expect(desk.polls).toHaveLength(1));
  await writeSetting('token', { token: 'another', expiresAt: '2027-01-01T00:00:00.000Z' });
  release();
  await checked;
  expect((await readSetting('token'))?.token).toBe('another');
});

it('a desk that answers again is sent what could not reach it, and what it has refused stays', async () => {
  const waits = (id: string, code: ProblemCode): OutboxEntry => ({
    ...OFFLINE_ENTRY,
    ...{ id, ticketId: id, account: 'account', problem: { code }, nextAttempt: START + HOUR },
  });
  desk.answers = ['down'];
  await checkReplies();
  await database.outbox.bulkPut([waits('away', 'desk-unreachable'), waits('busy', 'desk-busy')]);
  await checkReplies();
  expect((await database.outbox.toArray()).map(({ id, nextAttempt }) => [id, nextAttempt])).toEqual([
    ['away', 0],
    ['busy', START + HOUR],
  ]);
  expect((await fakeBrowser.alarms.get(DELIVER_ALARM))?.scheduledTime).toBeLessThan(START + 90_000);
});

it('an answer that comes twice doubles nothing', async () => {
  const page = { cursor: 'c1', tickets: [ticket('a')], comments: [comment('a1', 'a')] };
  desk.answers = [page, page];
  await checkReplies();
  await checkReplies();
  expect([await idsOf('tickets'), await idsOf('comments')]).toEqual([['a'], ['a1']]);
});
