import { TICKET_STATUSES, type TicketStatus } from '../../utils/tickets/ticket-status';
import type { InboxPage, InboxShare, InboxView } from '../inbox/protocol';
import type { Query } from './sql';

/** Which tickets an agent looks at. */
export interface Listing {
  /** The agent who looks. */
  reader: string;
  view: InboxView;
  share: InboxShare;
  /** Only these; null: no search. */
  among: string[] | null;
}

const STATUSES: Record<InboxView, readonly TicketStatus[]> = {
  open: ['new', 'open'],
  unread: ['new', 'open'],
  waiting: ['waiting'],
  over: ['solved', 'closed'],
  all: TICKET_STATUSES,
};

/** The condition on a ticket `t` whose requester is `r` with the organization `o`, last comment `c` and read mark `m`. */
export const inListing = (query: Query, { reader, view, share, among }: Listing) => query`
  t.status in ${query([...STATUSES[view]])}
  ${view === 'unread' ? query`and ${isUnread(query)}` : query``}
  ${share === 'mine' ? query`and t.assignee_id = ${reader}` : query``}
  ${share === 'nobodys' ? query`and t.assignee_id is null` : query``}
  ${among ? query`and t.id = any(${among}::uuid[])` : query``}`;

/** The requester had the last word, after what the reader has seen. */
const isUnread = (query: Query) => query`
  (t.status in ('new', 'open') and c.person_id is not null and t.comments > coalesce(m.position, 0))`;

/** How many tickets the view has, by whose they are; in a search, of those that were found. */
export async function listingCounts(query: Query, listing: Listing): Promise<InboxPage['counts']> {
  const [row] = await query<InboxPage['counts'][]>`
    select count(*) as all, count(*) filter (where t.assignee_id = ${listing.reader}) as mine,
      count(*) filter (where t.assignee_id is null) as nobodys
    ${seenBy(query, listing.reader)} where ${inListing(query, { ...listing, share: 'all' })}`;
  return row ?? { mine: 0, nobodys: 0, all: 0 };
}

/** What waits for the team and this agent, without the calls. */
export async function openCounts(query: Query, reader: string): Promise<{ open: number; unread: number }> {
  const [row] = await query<{ open: number; unread: number }[]>`
    select count(*) as open, count(*) filter (where ${isUnread(query)}) as unread
    ${seenBy(query, reader)} where t.status in ('new', 'open')`;
  return row ?? { open: 0, unread: 0 };
}

const seenBy = (query: Query, reader: string) => query`
  from ticket t
  join person r on r.id = t.requester_id
  join comment c on c.ticket_id = t.id and c.position = t.comments
  left join organization o on o.id = r.organization_id
  left join agent_read_mark m on m.ticket_id = t.id and m.agent_id = ${reader}`;
