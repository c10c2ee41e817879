import { expect, test } from 'vitest';
import { expectedTicket } from '../../../../utils/tickets/expected-ticket';
import type { OutboxEntry } from '../../../../utils/tickets/outbox-entry';
import * as data from '../../../gallery/data';
import * as outbox from '../../../gallery/outbox-entries';

const OPEN = data.VAT_TICKET;
const waiting = (content: OutboxEntry['content'], change: Partial<OutboxEntry> = {}): OutboxEntry => ({
  ...outbox.CLOSING_ENTRY,
  state: 'queued',
  problem: null,
  createdAt: data.NOW,
  content,
  ...change,
});
const status = (to: 'closed' | 'open') => waiting({ kind: 'status', body: { status: to } });
const reply = (close?: boolean) =>
  waiting({
    kind: 'comment',
    ticketId: OPEN.id,
    commentId: 'c',
    body: { body: 'Thanks', attachments: [], ...(close && { close }) },
    files: [],
  });

test('a ticket is shown as it will be: closed, open again, rated', () => {
  const closed = expectedTicket(OPEN, [status('closed')]);
  expect(closed).toMatchObject({ status: 'closed', can: { close: false, reopen: true } });
  expect(closed.updatedAt).toBe(new Date(data.NOW).toISOString());
  expect(expectedTicket(OPEN, [reply(true)])).toMatchObject({ status: 'closed' });
  expect(expectedTicket(data.UNREAD_TICKET, [reply()])).toMatchObject({ status: 'open' });
  expect(expectedTicket(data.NEW_TICKET, [reply()])).toMatchObject({ status: 'new' });
  const again = expectedTicket(data.SOLVED_TICKET, [status('open')]);
  expect(again).toMatchObject({ status: 'open', can: { close: true, reopen: false } });
  expect(again.solution).toBeUndefined();
  const rated = waiting({ kind: 'rating', body: { score: 4, text: '' } });
  expect(expectedTicket(data.SOLVED_TICKET, [rated]).can.rate).toBe(false);
});

test('what is closed and opened again is open', () => {
  expect(expectedTicket(OPEN, [status('closed'), status('open')])).toMatchObject({ status: 'open' });
});

test('what waits for a decision of the person changes nothing', () => {
  const refused = waiting({ kind: 'status', body: { status: 'closed' } }, { state: 'attention' });
  expect(expectedTicket(OPEN, [refused])).toEqual(OPEN);
  expect(expectedTicket(OPEN, [])).toEqual(OPEN);
});

test('one that was merged stays as it is: what is sent to it arrives in the other one', () => {
  const into = { id: data.NEW_TICKET.id, number: data.NEW_TICKET.number, summary: data.NEW_TICKET.summary };
  const merged = { ...OPEN, status: 'closed' as const, mergedInto: into };
  expect(expectedTicket(merged, [reply(), status('open')])).toEqual(merged);
});
