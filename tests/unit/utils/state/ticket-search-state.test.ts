// @vitest-environment happy-dom
import '../../../fakes/browser';
import '../../../fakes/page-store';
import { beforeEach, expect, it, vi } from 'vitest';
import { keepTicketSearch, ticketSearch } from '../../../../utils/state/ticket-search-state';
import { changeView, ticketsInScope } from '../../../../utils/state/ticket-view-state';
import { database } from '../../../../utils/storage/database';
import * as data from '../../../gallery/data';

const { call } = vi.hoisted(() => ({ call: vi.fn<(name: string, args: object) => Promise<object>>() }));
vi.mock('../../../../utils/messaging/call', () => ({ call }));
vi.setConfig({ testTimeout: 30_000 });

const account = { key: 'desk ana', person: { ...data.ANA, email: data.EMAIL, locale: 'en' as const } };
const person = (administrator: boolean) => ({
  ...account.person,
  organization: { id: 'o', name: 'Brightwater' },
  administrator,
});
const found = () => ticketSearch.value?.hits.map(({ ticket }) => ticket.number);
const older = { ...data.VAT_TICKET, id: 'older', number: 99, summary: 'From before this device' };

keepTicketSearch();

beforeEach(async () => {
  call.mockReset();
  call.mockResolvedValue({ ok: true, value: { tickets: [] } });
  changeView({ words: '', scope: 'mine' });
  await Promise.all([database.tickets.clear(), database.comments.clear()]);
  await database.settings.put({ key: 'account', value: { ...account, person: person(true) } });
  await database.tickets.bulkPut(data.EVERYONES_TICKETS);
  await database.comments.bulkPut(data.COMMENTS);
  await vi.waitFor(() => expect(ticketsInScope.value).toHaveLength(3), 10_000);
});

it('finds on this device at once, then in what was written, then what the desk has besides', async () => {
  call.mockImplementation(async (name) => ({
    ok: true,
    value: name === 'searchTickets' ? { tickets: [data.UNREAD_TICKET, older] } : undefined,
  }));
  changeView({ words: 'payment' });
  expect(found()).toEqual([4821]);
  expect(ticketSearch.value?.desk).toBe('asking');
  await vi.waitFor(() => expect(found()).toEqual([4821, 99]), 10_000);
  expect(call).toHaveBeenCalledWith('searchTickets', { words: 'payment', scope: 'mine' });
  expect(ticketSearch.value?.desk).toBeNull();
  changeView({ words: 'PAY-4012' });
  await vi.waitFor(
    () => expect(ticketSearch.value?.hits[0]?.wrote?.words.text).toContain('PAY-4012'),
    10_000,
  );
});

it('searches for nothing when there is nothing to search for', () => {
  changeView({ words: 'payment' });
  changeView({ words: ' ' });
  expect(ticketSearch.value).toBeNull();
});

it('says why the desk could not be asked, and keeps what was found here', async () => {
  call.mockResolvedValue({ ok: false, problem: { code: 'offline' } });
  changeView({ words: 'payment' });
  await vi.waitFor(() => expect(ticketSearch.value?.desk).toEqual({ code: 'offline' }), 10_000);
  expect(found()).toEqual([4821]);
});

it("mine never holds what was found of everyone's", async () => {
  changeView({ words: 'approver', scope: 'everyone' });
  await vi.waitFor(() => expect(found()).toEqual([4823]), 10_000);
  changeView({ scope: 'mine' });
  await vi.waitFor(() => expect(found()).toEqual([]), 10_000);
});

it('who administrates nothing sees only their own, whatever is asked for', async () => {
  await database.settings.put({ key: 'account', value: { ...account, person: person(false) } });
  await vi.waitFor(() => {
    changeView({ scope: 'everyone' });
    expect(ticketsInScope.value).toHaveLength(3);
  }, 10_000);
});
