import { announcePeople } from './news-channel';
import { LostRace, type Query } from './sql';

/** What a person is told about; `read` goes to the one who read, for their other devices. */
export interface NewEvent {
  ticketId: string;
  commentId: string | null;
  kind: 'ticket' | 'comment' | 'read';
  at: Date;
}

export interface EventRow {
  seq: number;
  ticketId: string;
  commentId: string | null;
}

export interface Feed {
  epoch: string;
  feed: number;
  lastSeq: number;
}

/**
 * Tells everybody who may see a ticket of this requester: the requester and the administrators of their organization.
 *
 * Each recipient's counter grows in the transaction of the change itself, and its row stays locked until the commit: a
 * person's events therefore become visible in the order of their numbers, without gaps, and a poll that has read up
 * to n can never miss one below n. Rows are locked in the order of their ids, so that two changes cannot wait for
 * each other. The organization is locked first (shared), so that nobody becomes an administrator meanwhile.
 */
export async function tellAudience(query: Query, requesterId: string, event: NewEvent): Promise<void> {
  const [person] = await query<{ organizationId: string | null }[]>`
    select organization_id as "organizationId" from person where id = ${requesterId}`;
  const organizationId = person?.organizationId ?? null;
  if (organizationId !== null)
    await query`select id from organization where id = ${organizationId} for share`;
  const recipients = await query<{ id: string; organizationId: string | null }[]>`
    select id, organization_id as "organizationId" from person
    where id = ${requesterId} or (administrator and organization_id = ${organizationId})
    order by id for no key update`;
  const requester = recipients.find(({ id }) => id === requesterId);
  if (requester?.organizationId !== organizationId) throw new LostRace();
  await append(
    query,
    recipients.map(({ id }) => id),
    event,
  );
}

/** Tells one person alone. */
export const tellPerson = (query: Query, personId: string, event: NewEvent): Promise<void> =>
  append(query, [personId], event);

async function append(
  query: Query,
  ids: string[],
  { ticketId, commentId, kind, at }: NewEvent,
): Promise<void> {
  const counters = await query<{ id: string; seq: number }[]>`
    update person set last_seq = last_seq + 1 where id in ${query(ids)} returning id, last_seq as seq`;
  for (const { id, seq } of counters) {
    await query`
      insert into event (person_id, seq, ticket_id, comment_id, kind, created_at)
      values (${id}, ${seq}, ${ticketId}, ${commentId}, ${kind}, ${at})`;
  }
  await announcePeople(query, ids);
}

export async function feedOf(query: Query, personId: string): Promise<Feed | null> {
  const [row] = await query<Feed[]>`
    select d.epoch, p.feed, p.last_seq as "lastSeq" from person p cross join desk d where p.id = ${personId}`;
  return row ?? null;
}

export async function eventsAfter(
  query: Query,
  { personId, seq, most }: { personId: string; seq: number; most: number },
): Promise<EventRow[]> {
  return query<EventRow[]>`
    select seq, ticket_id as "ticketId", comment_id as "commentId" from event
    where person_id = ${personId} and seq > ${seq} order by seq limit ${most}`;
}

/**
 * Makes a person's feed anew from everything they may see now, and so ends every cursor they hold. The caller has
 * locked the organization concerned.
 */
export async function rebuildFeed(query: Query, personId: string, at: Date): Promise<void> {
  await query`select id from person where id = ${personId} for no key update`;
  await query`delete from event where person_id = ${personId}`;
  const made = await query`
    insert into event (person_id, seq, ticket_id, comment_id, kind, created_at)
    select ${personId}, row_number() over (order by c.created_at, c.ticket_id, c.position), c.ticket_id, c.id,
      'comment', ${at}
    from comment c
    join ticket t on t.id = c.ticket_id
    join person r on r.id = t.requester_id
    join person me on me.id = ${personId}
    where r.id = me.id or (me.administrator and me.organization_id = r.organization_id)`;
  await query`update person set feed = feed + 1, last_seq = ${made.count} where id = ${personId}`;
  await announcePeople(query, [personId]);
}
