// @vitest-environment happy-dom
import '../../../fakes/browser';
import '../../../fakes/page-store';
import { effect } from '@preact/signals';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Ticket } from '../../../../utils/protocol/desk-api';
import { changeView, ticketCounts, ticketsInView } from '../../../../utils/state/ticket-view-state';
import { unread } from '../../../../utils/state/tickets-state';
import { database } from '../../../../utils/storage/database';
import { LATEST_FIRST } from '../../../../utils/tickets/ticket-view';
import * as data from '../../../gallery/data';

vi.mock('../../../../utils/messaging/call', () => ({ call: vi.fn(async () => ({ ok: true })) }));
vi.setConfig({ testTimeout: 30_000 });

const many = (count: number): Ticket[] =>
  Array.from({ length: count }, (_, index) => ({
    ...data.VAT_TICKET,
    id: `t${index}`,
    number: index,
    status: index % 2 ? ('closed' as const) : ('open' as const),
    updatedAt: new Date(data.NOW - index * 60_000).toISOString(),
    unread: index === count - 1 ? 2 : 0,
  }));

beforeEach(async () => {
  await database.tickets.clear();
  const person = { ...data.ANA, email: data.EMAIL, locale: 'en' as const, organization: null };
  await database.settings.put({
    key: 'account',
    value: { key: 'desk ana', person: { ...person, administrator: false } },
  });
  changeView({ filter: 'all', order: LATEST_FIRST });
});

it('of many tickets the newest are shown first, in their order, and never another number than that of all', async () => {
  await database.tickets.bulkPut(many(300));
  const seen: [shown: number | undefined, first: number | undefined, counted: number | undefined][] = [];
  const stop = effect(() => {
    seen.push([ticketsInView.value?.length, ticketsInView.value?.[0]?.number, ticketCounts.value?.all]);
  });
  await vi.waitFor(() => expect(seen.at(-1)).toEqual([300, 0, 300]), 10_000);
  expect(seen).toContainEqual([50, 0, undefined]);
  for (const [shown, first, counted] of seen.filter(([length]) => length)) {
    expect([counted, first]).toEqual([shown === 300 ? 300 : undefined, 0]);
  }
  expect(unread.value.count).toBe(2);
  stop();
});
