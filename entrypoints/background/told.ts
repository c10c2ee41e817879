import type { Ticket } from '../../utils/protocol/desk-api';
import { database } from '../../utils/storage/database';
import { readSetting } from '../../utils/storage/settings';
import { type Unread, unreadOf } from '../../utils/tickets/unread';

/** What the person is told about, out of what is kept. */
export interface Told {
  unread: Unread;
  /** Tickets that the team has moved to another status, the last one last. */
  moved: Ticket[];
}

export async function readTold(): Promise<Told> {
  const [tickets, account, ids] = await Promise.all([
    database.tickets.toArray(),
    readSetting('account'),
    readSetting('movedTickets'),
  ]);
  const moved = ids?.flatMap((id) => tickets.find((ticket) => ticket.id === id) ?? []) ?? [];
  return { unread: unreadOf(tickets, account?.person.id), moved };
}

/** Where a click on the button that tells leads: to what it tells about. */
export const toldTicket = ({ unread, moved }: Told): string | null =>
  unread.latest?.ticketId ?? moved.at(-1)?.id ?? null;
