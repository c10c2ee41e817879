// @vitest-environment happy-dom
import '../../../fakes/browser';
import '../../../fakes/page-store';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Comment } from '../../../../utils/protocol/desk-api';
import { goTo, wayTo } from '../../../../utils/state/route-state';
import { fetchOlder, hasOlder, threadComments } from '../../../../utils/state/thread-state';
import { database } from '../../../../utils/storage/database';

const { call } = vi.hoisted(() => ({
  call: vi.fn<(name: string) => Promise<object>>(async () => ({ ok: true, value: { more: false } })),
}));
vi.mock('../../../../utils/messaging/call', () => ({ call }));
vi.setConfig({ testTimeout: 30_000 });

const comment = (position: number): Comment => ({
  id: `c${position}`,
  ticketId: 't1',
  position,
  author: { kind: 'agent', id: 'a', name: 'Maya', photo: null },
  body: `Comment ${position}`,
  createdAt: '2026-06-16T13:00:00.000Z',
  attachments: [],
});
const comments = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => comment(from + index));
const shown = () => threadComments.value?.map(({ position }) => position);
const ends = () => [shown()?.[0], shown()?.at(-1), shown()?.length];

beforeEach(async () => {
  goTo({ screen: 'search' });
  call.mockClear();
  await database.comments.clear();
});

it('of a thread of ten thousand comments the newest page is shown, and older ones come from this device', async () => {
  await database.comments.bulkPut(comments(1, 10_000));
  wayTo({ screen: 'thread', ticketId: 't1' });
  await vi.waitFor(() => expect(ends()).toEqual([9_951, 10_000, 50]), 10_000);
  expect(hasOlder.value).toBe(true);
  await fetchOlder('t1');
  await vi.waitFor(() => expect(ends()).toEqual([9_901, 10_000, 100]), 10_000);
  expect(call).not.toHaveBeenCalled();
});

it('what is shown stays when something new comes', async () => {
  await database.comments.bulkPut(comments(1, 60));
  wayTo({ screen: 'thread', ticketId: 't1' });
  await vi.waitFor(() => expect(ends()).toEqual([11, 60, 50]), 10_000);
  await database.comments.put(comment(61));
  await vi.waitFor(() => expect(ends()).toEqual([11, 61, 51]), 10_000);
});

it('the first page that comes from the desk is shown whole, whatever little was here', async () => {
  await database.comments.put(comment(60));
  wayTo({ screen: 'thread', ticketId: 't1' });
  await vi.waitFor(() => expect(ends()).toEqual([60, 60, 1]), 10_000);
  await database.comments.bulkPut(comments(1, 59));
  await vi.waitFor(() => expect(ends()).toEqual([11, 60, 50]), 10_000);
});

it('what is not here is asked of the desk', async () => {
  await database.comments.bulkPut(comments(51, 100));
  wayTo({ screen: 'thread', ticketId: 't1' });
  await vi.waitFor(() => expect(ends()).toEqual([51, 100, 50]), 10_000);
  call.mockImplementation(async () => {
    await database.comments.bulkPut(comments(1, 50));
    return { ok: true, value: { more: false } };
  });
  await fetchOlder('t1');
  expect(call).toHaveBeenCalledExactlyOnceWith('olderComments', { ticketId: 't1' });
  await vi.waitFor(() => expect(ends()).toEqual([1, 100, 100]), 10_000);
  expect(hasOlder.value).toBe(false);
});
