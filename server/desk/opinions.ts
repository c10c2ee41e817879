import type { Ticket } from '../../utils/protocol/desk-api';
import type { NewFeedback, NewRating } from '../../utils/protocol/outcome-api';
import { tellPerson } from '../db/events';
import { keepFeedback, keepRating, ratingOf } from '../db/opinions';
import type { PersonRow } from '../db/people';
import { transaction } from '../db/sql';
import { lockTicket, ticketFor } from '../db/tickets';
import type { Desk } from './desk';
import { found, refuse } from './refusal';

/**
 * Keeps what the requester of a ticket thinks of the help they got, once; a question that was skipped may still be
 * answered.
 * @throws Refusal `not-found` for anybody else's ticket, `not-allowed` before the team has written anything, `id-taken`
 * when something else was said already
 */
export async function rateTicket(
  desk: Desk,
  viewer: PersonRow,
  { ticketId, rating }: { ticketId: string; rating: NewRating },
): Promise<Ticket> {
  return transaction(desk.sql, async (query) => {
    const core = found(await lockTicket(query, ticketId, viewer));
    if (core.requesterId !== viewer.id) throw refuse('not-found');
    const ticket = found(await ticketFor(query, viewer, ticketId));
    if (!ticket.lastAgent) throw refuse('not-allowed');
    const said = await ratingOf(query, ticketId);
    if (said?.score === rating.score && said.text === rating.text) return ticket;
    if (said && said.score !== null) throw refuse('id-taken');
    const at = desk.clock();
    await keepRating(query, { ticketId, rating, at });
    await tellPerson(query, viewer.id, { ticketId, commentId: null, kind: 'ticket', at });
    return found(await ticketFor(query, viewer, ticketId));
  });
}

/** Keeps feedback on the product, once however often the same request arrives. @throws Refusal `id-taken` */
export async function takeFeedback(
  desk: Desk,
  viewer: PersonRow,
  { id, feedback }: { id: string; feedback: NewFeedback },
): Promise<void> {
  const { score, text, locale } = feedback;
  const kept = await keepFeedback(desk.sql, { id, personId: viewer.id, score, text, locale }, desk.clock());
  const same = kept?.personId === viewer.id && kept.score === score && kept.text === text;
  if (!same) throw refuse('id-taken');
}
