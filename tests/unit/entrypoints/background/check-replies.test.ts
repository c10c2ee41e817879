import '../../../fakes/browser';
import '../../../fakes/store';
import { describe, expect, it } from 'vitest';
import { withRead } from '../../../../entrypoints/background/check-replies';
import type { Ticket } from '../../../../utils/protocol/desk-api';

const ticket = (unread: number, readUpTo: number, last: number) =>
  ({ id: 't', unread, readUpTo, lastComment: { position: last } }) as Ticket;

describe('a ticket from the desk', () => {
  it('stays as it is when nothing was read here that the desk does not know', () => {
    expect(withRead(ticket(2, 1, 3), undefined)).toEqual(ticket(2, 1, 3));
    expect(withRead(ticket(0, 3, 3), { ticketId: 't', position: 3 })).toEqual(ticket(0, 3, 3));
  });

  it('counts as read when its last comment was seen here before the desk has heard of it', () => {
    expect(withRead(ticket(2, 1, 3), { ticketId: 't', position: 3 })).toMatchObject({
      unread: 0,
      readUpTo: 3,
    });
  });

  it('stays unread when a later comment has come since', () => {
    expect(withRead(ticket(2, 1, 4), { ticketId: 't', position: 3 })).toMatchObject({
      unread: 2,
      readUpTo: 3,
    });
  });
});
