import { expect, test } from 'vitest';
import {
  countsOf,
  isShown,
  LATEST_FIRST,
  sortTickets,
  type TicketView,
  ticketsOf,
  turnedOrder,
  USUAL_VIEW,
} from '../../../../utils/tickets/ticket-view';
import { viewAsQuery, viewFromQuery } from '../../../../utils/tickets/view-address';
import * as data from '../../../gallery/data';

const LEA = { id: '00000000-0000-4000-8000-000000000009', name: 'Léa Martin' };
const theirs = { ...data.VAT_TICKET, id: 'x', number: 5000, requester: LEA };
const all = [...data.TICKETS, theirs];
const numbers = (tickets: { number: number }[]) => tickets.map(({ number }) => number);

test('mine are those that I asked, everyone are all of them', () => {
  expect(numbers(ticketsOf(all, 'mine', data.ANA.id))).not.toContain(5000);
  expect(ticketsOf(all, 'mine', LEA.id)).toEqual([theirs]);
  expect(ticketsOf(all, 'everyone', LEA.id)).toHaveLength(7);
});

test('each filter counts what it shows, and solved tickets stand with the closed', () => {
  expect(countsOf(data.TICKETS)).toEqual({ all: 6, open: 3, closed: 3 });
  for (const filter of ['all', 'open', 'closed'] as const) {
    expect(data.TICKETS.filter((ticket) => isShown(ticket, filter))).toHaveLength(
      countsOf(data.TICKETS)[filter],
    );
  }
});

test('a list is sorted by each column in both directions, and what is alike has the latest first', () => {
  const sorted = (by: TicketView['order']['by'], down: boolean) =>
    numbers(sortTickets(all, { by, down }, 'mine', 'en'));
  expect(numbers(sortTickets(all, LATEST_FIRST, 'mine', 'en'))).toEqual([
    4821, 4823, 4807, 5000, 4790, 4755, 4731,
  ]);
  expect(sorted('activity', false)).toEqual([4731, 4755, 4790, 4807, 5000, 4823, 4821]);
  expect(sorted('number', false)).toEqual([4731, 4755, 4790, 4807, 4821, 4823, 5000]);
  expect(sorted('number', true)).toEqual([5000, 4823, 4821, 4807, 4790, 4755, 4731]);
  expect(sorted('status', false)).toEqual([4821, 4823, 4807, 5000, 4790, 4755, 4731]);
  expect(sorted('summary', false)[0]).toBe(4823);
  expect(sorted('person', false)).toEqual([4823, 4821, 4731, 4755, 4807, 5000, 4790]);
  const byAsker = sortTickets(all, { by: 'person', down: true }, 'everyone', 'en');
  expect(numbers(byAsker)[0]).toBe(5000);
});

test('words are sorted as the language sorts them', () => {
  const named = (summary: string) => ({ ...theirs, summary });
  const words = ['Zebra', 'Äpfel', 'Apfel', 'Öl'].map(named);
  const order = { by: 'summary', down: false } as const;
  expect(sortTickets(words, order, 'mine', 'de').map(({ summary }) => summary)).toEqual([
    'Apfel',
    'Äpfel',
    'Öl',
    'Zebra',
  ]);
});

test('the head of a column sorts by it, then turns round; numbers and times begin with the highest', () => {
  expect(turnedOrder(LATEST_FIRST, 'summary')).toEqual({ by: 'summary', down: false });
  expect(turnedOrder({ by: 'summary', down: false }, 'summary')).toEqual({ by: 'summary', down: true });
  expect(turnedOrder(LATEST_FIRST, 'activity')).toEqual({ by: 'activity', down: false });
  expect(turnedOrder({ by: 'summary', down: false }, 'number')).toEqual({ by: 'number', down: true });
});

test('a view goes into an address and comes back, and the usual one leaves no trace', () => {
  expect(viewAsQuery(USUAL_VIEW)).toBe('');
  const view: TicketView = {
    filter: 'closed',
    scope: 'everyone',
    order: { by: 'number', down: true },
    words: 'SEPA & co? #1',
  };
  expect(viewFromQuery(viewAsQuery(view))).toEqual(view);
});

test('an address that makes no sense is the usual view', () => {
  for (const text of ['', 'show=none&whose=them&sort=--activity', 'sort=-', '%%%', 'show=all&show=open'])
    expect(viewFromQuery(text)).toEqual(USUAL_VIEW);
});
