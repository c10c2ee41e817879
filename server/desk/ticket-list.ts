import type { DeskInfo, TicketPage } from '../../utils/protocol/desk-api';
import type { TicketQuery } from '../../utils/tickets/ticket-list';
import type { PersonRow } from '../db/people';
import { firstTicketAt, type TicketChoice, ticketCounts, ticketList } from '../db/ticket-list';
import { listCursor, readListCursor } from './cursor';
import type { Desk } from './desk';
import { refuse } from './refusal';

const PAGE = 50;
const MOST_WORDS = 10;

/**
 * A page of the tickets the viewer may see; a cursor that makes no sense, or of another order, begins at the start.
 * @throws Refusal `not-allowed` when everybody's are asked for by somebody who is no administrator; `invalid-input` for
 * a value no cursor of ours has
 */
export async function listTickets(
  desk: Desk,
  viewer: PersonRow,
  { scope, filter = 'all', sort = 'activity', order = 'descending', words = '', cursor }: TicketQuery,
): Promise<TicketPage> {
  const seesEveryone = viewer.administrator && viewer.organization !== null;
  if (scope === 'everyone' && !seesEveryone) throw refuse('not-allowed');
  const choice: TicketChoice = { scope: scope ?? 'everyone', filter, words: wordsOf(words) };
  const sorting = { sort, order };
  const after = readListCursor(sorting, cursor);
  const rows = await ticketList(desk.sql, viewer, { choice, ...sorting, after, most: PAGE + 1 });
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return {
    items: rows.slice(0, PAGE).map(({ ticket }) => ticket),
    next: last ? listCursor(sorting, last.place) : null,
    counts: await ticketCounts(desk.sql, viewer, choice),
  };
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);

/** Since when every ticket is here: since the first one, or from now on. */
export async function historySince({ sql, clock }: Desk): Promise<Pick<DeskInfo, 'historySince'>> {
  return { historySince: ((await firstTicketAt(sql)) ?? clock()).toISOString() };
}
