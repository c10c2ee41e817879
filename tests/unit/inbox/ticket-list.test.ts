import { describe, expect, it, vi } from 'vitest';
import type { Api } from '../../../server/inbox/api';
import type { InboxPage } from '../../../server/inbox/protocol';
import { createTicketList } from '../../../server/inbox/state/ticket-list';
import { fail, type Result, succeed } from '../../../utils/problems/problem';
import { MANY } from '../../gallery/inbox/tickets';

const COUNTS = { open: 1, calls: 1, waiting: 2, over: 3, all: 6 };
const page = (from: number, to: number, next: string | null): InboxPage => ({
  items: MANY.slice(from, to),
  next,
  counts: COUNTS,
  phoneHours: null,
});
const pages: Record<string, InboxPage> = { '': page(0, 3, 'a'), a: page(3, 6, 'b'), b: page(6, 8, null) };
const desk: Api['tickets'] = async (_view, cursor) => succeed(pages[cursor ?? ''] ?? page(0, 0, null));

const numbers = (list: ReturnType<typeof createTicketList>) =>
  list.lists.value.open?.items.map(({ number }) => number);

describe('the list of tickets', () => {
  it('begins with one page and grows by one', async () => {
    const list = createTicketList({ tickets: desk });
    await list.refresh('open');
    expect(numbers(list)).toEqual([5000, 5001, 5002]);
    await list.grow('open');
    await list.grow('open');
    expect(numbers(list)).toHaveLength(8);
    await list.grow('open');
    expect(numbers(list)).toHaveLength(8);
  });

  it('is read again as far down as it is shown', async () => {
    const list = createTicketList({ tickets: desk });
    await list.refresh('open');
    await list.grow('open');
    await list.refresh('open');
    expect(numbers(list)).toHaveLength(6);
  });

  it('shows a ticket once that moved between two pages', async () => {
    const moving: Api['tickets'] = async (_view, cursor) =>
      succeed(cursor === null ? page(0, 3, 'a') : page(2, 5, null));
    const list = createTicketList({ tickets: moving });
    await list.refresh('open');
    await list.grow('open');
    expect(numbers(list)).toEqual([5000, 5001, 5002, 5003, 5004]);
  });

  it('stays when a refresh fails', async () => {
    const tickets = vi.fn(desk);
    const list = createTicketList({ tickets });
    await list.refresh('open');
    tickets.mockResolvedValueOnce(fail('desk-unreachable'));
    expect(await list.refresh('open')).toMatchObject({ ok: false });
    expect(numbers(list)).toHaveLength(3);
    expect(list.counts.value).toEqual(COUNTS);
  });

  it('drops an answer that was overtaken', async () => {
    const answers: ((answer: Result<InboxPage>) => void)[] = [];
    const list = createTicketList({ tickets: () => new Promise((resolve) => answers.push(resolve)) });
    const first = list.refresh('open');
    const second = list.refresh('open');
    answers[1]?.(succeed(page(0, 1, null)));
    answers[0]?.(succeed(page(0, 3, null)));
    await Promise.all([first, second]);
    expect(numbers(list)).toEqual([5000]);
  });

  it('can be asked to grow again when the next page did not come', async () => {
    const tickets = vi.fn(desk);
    const list = createTicketList({ tickets });
    await list.refresh('open');
    tickets.mockResolvedValueOnce(fail('timeout'));
    await list.grow('open');
    expect(list.lists.value.open).toMatchObject({ growing: false, pages: 1 });
    await list.grow('open');
    expect(numbers(list)).toHaveLength(6);
  });

  it('shows at once what a thread says about its ticket', async () => {
    const list = createTicketList({ tickets: desk });
    await list.refresh('open');
    const [ticket] = MANY;
    if (ticket) list.update({ ...ticket, status: 'solved' });
    expect(list.lists.value.open?.items[0]?.status).toBe('solved');
  });
});
