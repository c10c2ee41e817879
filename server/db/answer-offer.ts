import type { AnswerOffer } from '../../utils/protocol/answer-api';
import type { Query } from './sql';

/** What the team has said it offers; null until it says so. */
export async function keptOffer(query: Query): Promise<AnswerOffer | null> {
  const [row] = await query<{ offer: AnswerOffer | null }[]>`select answer_offer as offer from desk`;
  return row?.offer ?? null;
}

export async function keepOffer(query: Query, offer: AnswerOffer): Promise<void> {
  await query`update desk set answer_offer = ${query.json({ ...offer })}`;
}

export interface AnswerTimes {
  /** How many tickets were answered for the first time. */
  answers: number;
  /** Null without any. */
  medianMinutes: number | null;
}

/** How long people waited for the first answer, of the tickets that got it since an instant. */
export async function firstAnswerTimes(query: Query, since: Date): Promise<AnswerTimes> {
  const [row] = await query<AnswerTimes[]>`
    select count(*) as answers,
      (percentile_cont(0.5) within group (order by extract(epoch from waited)) / 60)::float8 as "medianMinutes"
    from (
      select c.created_at - t.created_at as waited
      from comment c join ticket t on t.id = c.ticket_id
      where c.agent_id is not null and c.created_at >= ${since} and not exists (
        select from comment e
        where e.ticket_id = c.ticket_id and e.agent_id is not null and e.position < c.position)
    ) first`;
  return row ?? { answers: 0, medianMinutes: null };
}
