import type { NewFeedback, NewRating } from '../../utils/protocol/outcome-api';
import type { Query } from './sql';

/** What the requester thought of the help with a ticket; null when they have not said, or skipped the question. */
export async function ratingOf(query: Query, ticketId: string): Promise<NewRating | null> {
  const [row] = await query<NewRating[]>`select score, text from rating where ticket_id = ${ticketId}`;
  return row ?? null;
}

/** Keeps a rating, in the place of a skipped one. */
export async function keepRating(
  query: Query,
  { ticketId, rating, at }: { ticketId: string; rating: NewRating; at: Date },
): Promise<void> {
  await query`
    insert into rating (ticket_id, score, text, created_at) values (${ticketId}, ${rating.score}, ${rating.text}, ${at})
    on conflict (ticket_id) do update
      set score = excluded.score, text = excluded.text, created_at = excluded.created_at
      where rating.score is null`;
}

export interface FeedbackRow extends NewFeedback {
  id: string;
  personId: string;
}

/** Keeps feedback under its id. @returns what is kept there now, which an earlier request may have put */
export async function keepFeedback(query: Query, row: FeedbackRow, at: Date): Promise<FeedbackRow | null> {
  await query`
    insert into feedback (id, person_id, score, text, locale, created_at)
    values (${row.id}, ${row.personId}, ${row.score}, ${row.text}, ${row.locale}, ${at})
    on conflict (id) do nothing`;
  const [kept] = await query<FeedbackRow[]>`
    select id, person_id as "personId", score, text, locale from feedback where id = ${row.id}`;
  return kept ?? null;
}
