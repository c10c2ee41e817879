import { describe, expect, it, vi } from 'vitest';
import type { Api } from '../../../server/inbox/api';
import type { InboxPage } from '../../../server/inbox/protocol';
import { ALL_OPEN } from '../../../server/inbox/state/address';
import { createTicketList } from '../../../server/inbox/state/ticket-list';
import { fail, type Result, succeed } from '../../../utils/problems/problem';
import { MANY } from '../../gallery/inbox/tickets';

const COUNTS = { mine: 1, nobodys: 2, all: 6 };
const AROUND = { counts: COUNTS, waiting: { open: 6, unread: 2, calls: 1 }, team: [], phoneHours: null };
const page = (from: number, to: number, next: string | null): InboxPage => ({
  items: MANY.slice(from, to),
  next,
  ...AROUND,
});
const pages: Record<string, InboxPage> = { '': page(0, 3, 'a'), a: page(3, 6, 'b'), b: page(6, 8, null) };
const desk: Api['tickets'] = async (_view, cursor) => succeed(pages[cursor ?? ''] ?? page(0, 0, null));

const numbers = (list: ReturnType<typeof createTicketList>) =>
  list.listOf(ALL_OPEN)?.items.map(({ number }) => number);

describe('the list of tickets', () => {
  it('begins with one page and grows by one', async () => {
    const list = createTicketList({ tickets: desk });
    await list.refresh(ALL_OPEN);
    expect(numbers(list)).toEqual([5000, 5001, 5002]);
    await list.grow(ALL_OPEN);
    await list.grow(ALL_OPEN);
    expect(numbers(list)).toHaveLength(8);
    await list.grow(ALL_OPEN);
    expect(numbers(list)).toHaveLength(8);
  });

  it('is read again as far down as it is shown', async () => {
    const list = createTicketList({ tickets: desk });
    await list.refresh(ALL_OPEN);
    await list.grow(ALL_OPEN);
    await list.refresh(ALL_OPEN);
    expect(numbers(list)).toHaveLength(6);
  });

  it('shows a ticket once that moved between two pages', async () => {
    const moving: Api['tickets'] = async (_view, cursor) =>
      succeed(cursor === null ? page(0, 3, 'a') : page(2, 5, null));
    const list = createTicketList({ tickets: moving });
    await list.refresh(ALL_OPEN);
    await list.grow(ALL_OPEN);
    expect(numbers(list)).toEqual([5000, 5001, 5002, 5003, 5004]);
  });

  it('stays when a refresh fails', async () => {
    const tickets = vi.fn(desk);
    const list = createTicketList({ tickets });
    await list.refresh(ALL_OPEN);
    tickets.mockResolvedValueOnce(fail('desk-unreachable'));
    expect(await list.refresh(ALL_OPEN)).toMatchObject({ ok: false });
    expect(numbers(list)).toHaveLength(3);
    expect(list.around.value).toEqual(AROUND);
  });

  it('drops an answer that was overtaken', async () => {
    const answers: ((answer: Result<InboxPage>) => void)[] = [];
    const list = createTicketList({ tickets: () => new Promise((resolve) => answers.push(resolve)) });
    const first = list.refresh(ALL_OPEN);
    const second = list.refresh(ALL_OPEN);
    answers[1]?.(succeed(page(0, 1, null)));
    answers[0]?.(succeed(page(0, 3, null)));
    await Promise.all([first, second]);
    expect(numbers(list)).toEqual([5000]);
  });

  it('can be asked to grow again when the next page did not come', async () => {
    const tickets = vi.fn(desk);
    const list = createTicketList({ tickets });
    await list.refresh(ALL_OPEN);
    tickets.mockResolvedValueOnce(fail('timeout'));
    await list.grow(ALL_OPEN);
    expect(list.listOf(ALL_OPEN)).toMatchObject({ growing: false, pages: 1 });
    await list.grow(ALL_OPEN);
    expect(numbers(list)).toHaveLength(6);
  });

  it('keeps listings apart, and forgets those that were left long ago', async () => {
    const list = createTicketList({
      tickets: async ({ words }) => succeed({ ...page(0, words === '' ? 3 : 1, null) }),
    });
    await list.refresh(ALL_OPEN);
    await list.refresh({ ...ALL_OPEN, words: 'vat' });
    expect(numbers(list)).toHaveLength(3);
    expect(list.listOf({ ...ALL_OPEN, words: 'vat' })?.items).toHaveLength(1);
    expect(list.listOf({ ...ALL_OPEN, share: 'mine' })).toBeNull();
    for (let count = 0; count < 30; count++) await list.refresh({ ...ALL_OPEN, words: `${count}` });
    expect(list.listOf(ALL_OPEN)).toBeNull();
    expect(list.listOf({ ...ALL_OPEN, words: '29' })).not.toBeNull();
  });

  it('shows at once what a thread says about its ticket', async () => {
    const list = createTicketList({ tickets: desk });
    await list.refresh(ALL_OPEN);
    const [ticket] = MANY;
    if (ticket) list.update({ ...ticket, status: 'solved' });
    expect(list.listOf(ALL_OPEN)?.items[0]?.status).toBe('solved');
  });
});
