import { marksOfWords, wordsOf } from '../../utils/search/ticket-finder';
import type { TicketHit, TicketSearch } from '../../utils/state/ticket-search-state';
import * as data from './data';

const WORDS = 'bank im';

function hit(ticket: TicketHit['ticket'], wrote: string | null = null): TicketHit {
  const marked = (text: string) => ({ text, marks: marksOfWords(text, wordsOf(WORDS)) });
  const author = { kind: 'requester' as const, ...data.ANA, photo: null };
  return { ticket, title: marked(ticket.summary), wrote: wrote ? { author, words: marked(wrote) } : null };
}

/** What "bank im" finds. */
export const found = (): TicketSearch => ({
  words: WORDS,
  scope: 'mine',
  hits: [
    hit(data.SOLVED_TICKET),
    hit(
      data.ticket(4102, 'Connect a second account', {
        by: data.PRIYA,
        at: '2025-11-11T09:00:00Z',
        status: 'closed',
      }),
      '…the bank import only offers our first account, in euros…',
    ),
  ],
  desk: 'asking',
});
