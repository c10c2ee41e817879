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

/** Reads no ticket of which there is nothing to tell: it is done with every poll, and at a click that waits for it. */
export async function readTold(): Promise<Told> {
  const [answered, account, ids] = await Promise.all([
    database.tickets.where('unread').above(0).toArray(),
    readSetting('account'),
    readSetting('movedTickets'),
  ]);
  const moved = await database.tickets.bulkGet(ids ?? []);
  return { unread: unreadOf(answered, account?.person.id), moved: moved.filter((one) => one !== undefined) };
}

/** Where a click on the button that tells leads: to what it tells about. */
export const toldTicket = ({ unread, moved }: Told): string | null =>
  unread.latest?.ticketId ?? moved.at(-1)?.id ?? null;
