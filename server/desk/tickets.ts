import type { NewTicket, Ticket } from '../../utils/protocol/desk-api';
import { addComment } from '../db/comments';
import { tellAudience } from '../db/events';
import type { PersonRow } from '../db/people';
import { type Query, transaction } from '../db/sql';
import { addTicket, ticketCore, ticketFor } from '../db/tickets';
import { agreedAnswer } from './answers';
import { attachAll } from './attachments';
import { contentHash } from './content-hash';
import type { Desk } from './desk';
import { refuseTooManyMessages } from './personal-limits';
import { found, refuse } from './refusal';

/** Something stored by a client id: `fresh` when this request stored it, false when it was there already. */
export interface Stored<T> {
  value: T;
  fresh: boolean;
}

/**
 * Raises a ticket, or finds it raised by an earlier arrival of the same request.
 * @throws Refusal `id-taken` when the id belongs to something else, `invalid-input`, `too-large`
 */
export async function raiseTicket(
  desk: Desk,
  viewer: PersonRow,
  id: string,
  wish: NewTicket,
): Promise<Stored<Ticket>> {
  const hash = contentHash(wish);
  return transaction(desk.sql, async (query) => {
    const fresh =
      !(await wasRaised(query, { id, viewer, hash })) &&
      (await insert(desk, query, { id, viewer, wish, hash }));
    return { value: found(await ticketFor(query, viewer, id)), fresh };
  });
}

interface Raising {
  id: string;
  viewer: PersonRow;
  hash: Buffer;
}

async function wasRaised(query: Query, { id, viewer, hash }: Raising): Promise<boolean> {
  const there = await ticketCore(query, id);
  if (!there) return false;
  if (there.requesterId === viewer.id && there.contentHash.equals(hash)) return true;
  throw refuse('id-taken');
}

/** @returns false when an equal request has won the race for the id */
async function insert(
  desk: Desk,
  query: Query,
  { id, viewer, wish, hash }: Raising & { wish: NewTicket },
): Promise<boolean> {
  const { commentId, summary, description, locale, attachments, page, environment } = wish;
  await refuseTooManyMessages(desk, query, viewer.id);
  const at = desk.clock();
  const answer = await agreedAnswer(query, viewer, { wish: wish.answer, locale });
  const told = { summary, locale, answer, page: page ?? null, environment: environment ?? {} };
  const added = await addTicket(query, { id, requesterId: viewer.id, ...told, contentHash: hash, at });
  if (!added) return !(await wasRaised(query, { id, viewer, hash }));
  const first = { id: commentId, ticketId: id, position: 1, personId: viewer.id, agentId: null };
  const wrote = await addComment(query, { ...first, body: description, contentHash: hash, at });
  if (!wrote) throw refuse('id-taken');
  await attachAll(query, { viewer, commentId, ids: attachments });
  await tellAudience(query, viewer.id, { ticketId: id, commentId, kind: 'comment', at });
  return true;
}

export const readTicket = async (desk: Desk, viewer: PersonRow, id: string): Promise<Ticket> =>
  found(await ticketFor(desk.sql, viewer, id));
