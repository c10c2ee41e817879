import '../../../fakes/browser';
import '../../../fakes/store';
import { beforeEach, expect, it } from 'vitest';
import { readTold, toldTicket } from '../../../../entrypoints/background/told';
import type { Ticket } from '../../../../utils/protocol/desk-api';
import { database } from '../../../../utils/storage/database';
import { writeSetting } from '../../../../utils/storage/settings';

const maya = { id: 'maya', name: 'Maya', photo: null };
const ticket = (id: string, unread: number, minute: number, requester = 'ana'): Ticket => {
  const createdAt = `2026-11-22T10:${String(minute).padStart(2, '0')}:00.000Z`;
  return {
    id,
    number: minute,
    summary: id,
    status: 'open',
    requester: { id: requester, name: requester },
    createdAt,
    updatedAt: createdAt,
    comments: 1,
    lastComment: { id: `c-${id}`, position: 1, kind: 'agent', name: 'Maya', excerpt: '', createdAt },
    lastAgent: maya,
    unread,
    readUpTo: 0,
    can: { reply: true, close: true, reopen: false },
  };
};

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  const person = { id: 'ana', email: 'ana@example.com', name: 'ana', locale: 'en' as const };
  await writeSetting('account', {
    key: 'account',
    person: { ...person, organization: null, administrator: true },
  });
});

it('what is told is every unread comment of one’s own tickets, and who wrote last', async () => {
  await database.tickets.bulkPut([
    ticket('a', 2, 10),
    ticket('b', 1, 12),
    ticket('c', 0, 14),
    ticket('d', 5, 16, 'ben'),
  ]);
  const told = await readTold();
  expect(told.unread).toEqual({ count: 3, ticketIds: ['b', 'a'], latest: { ticketId: 'b', agent: maya } });
  expect(toldTicket(told)).toBe('b');
});

it('and the tickets that the team has moved, as far as they are still here, the last one last', async () => {
  await database.tickets.bulkPut([ticket('a', 0, 10), ticket('b', 0, 12)]);
  await writeSetting('movedTickets', ['b', 'gone', 'a']);
  const told = await readTold();
  expect(told.moved.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(toldTicket(told)).toBe('a');
});
