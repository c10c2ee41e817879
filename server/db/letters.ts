import type { Answer } from '../../utils/protocol/answer-api';
import type { Locale } from '../../utils/protocol/limits';
import type { Query } from './sql';

/** `waiting`: to be sent, or to be tried again. `given-up`: no mail server took it for days. */
export type LetterState = 'waiting' | 'sent' | 'given-up';

export interface NewLetter {
  commentId: string;
  recipient: string;
  subject: string;
  body: string;
  at: Date;
}

export interface DueLetter extends Omit<NewLetter, 'at'> {
  ticketId: string;
  attempts: number;
  createdAt: Date;
}

/** What a letter about a ticket needs to know. */
export interface LetterFacts {
  number: number;
  summary: string;
  locale: Locale;
  answer: Answer;
  /** The address of the requester's account. */
  email: string;
}

export async function letterFacts(query: Query, ticketId: string): Promise<LetterFacts | null> {
  const [row] = await query<LetterFacts[]>`
    select t.number, t.summary, t.locale, t.answer, r.email
    from ticket t join person r on r.id = t.requester_id where t.id = ${ticketId}`;
  return row ?? null;
}

export async function addLetter(query: Query, letter: NewLetter): Promise<void> {
  await query`
    insert into letter (comment_id, recipient, subject, body, state, next_attempt, created_at)
    values (${letter.commentId}, ${letter.recipient}, ${letter.subject}, ${letter.body}, 'waiting', ${letter.at},
      ${letter.at})`;
}

/**
 * Takes the letter that has been due longest and puts it off until `again`, so that no other desk on this database
 * takes it meanwhile, and it is tried again should this one stop.
 */
export async function takeDueLetter(
  query: Query,
  { at, again }: { at: Date; again: Date },
): Promise<DueLetter | null> {
  const [row] = await query<DueLetter[]>`
    update letter l set next_attempt = ${again}
    from comment c
    where c.id = l.comment_id and l.comment_id = (
      select comment_id from letter where state = 'waiting' and next_attempt <= ${at}
      order by next_attempt limit 1 for update skip locked)
    returning l.comment_id as "commentId", c.ticket_id as "ticketId", l.recipient, l.subject, l.body,
      l.attempts + 1 as attempts, l.created_at as "createdAt"`;
  return row ?? null;
}

/** Writes down how an attempt ended. Until then it does not count: a letter in hand is none that has not gone out. */
export async function settleLetter(
  query: Query,
  commentId: string,
  { state, nextAttempt }: { state: LetterState; nextAttempt: Date },
): Promise<void> {
  await query`
    update letter set state = ${state}, attempts = attempts + 1, next_attempt = ${nextAttempt} where comment_id = ${commentId}`;
}

/** When the next letter is due; null when none waits. */
export async function nextLetterAt(query: Query): Promise<Date | null> {
  const [row] = await query<{ at: Date | null }[]>`
    select min(next_attempt) as at from letter where state = 'waiting'`;
  return row?.at ?? null;
}

/** The letters of a thread that have not been sent. */
export async function unsentLetters(
  query: Query,
  ticketId: string,
): Promise<{ commentId: string; recipient: string; state: 'waiting' | 'given-up' }[]> {
  return query<{ commentId: string; recipient: string; state: 'waiting' | 'given-up' }[]>`
    select l.comment_id as "commentId", l.recipient, l.state from letter l join comment c on c.id = l.comment_id
    where c.ticket_id = ${ticketId} and l.state <> 'sent' and l.attempts > 0 order by c.position`;
}

/** How many letters wait after a failure, and how many were given up. */
export async function letterCounts(query: Query): Promise<{ waiting: number; givenUp: number }> {
  const [row] = await query<{ waiting: number; givenUp: number }[]>`
    select count(*) filter (where state = 'waiting') as waiting,
      count(*) filter (where state = 'given-up') as "givenUp" from letter`;
  return row ?? { waiting: 0, givenUp: 0 };
}

/** Forgets letters that were sent: what they said stands in the comment. */
export async function removeSentLettersBefore(query: Query, at: Date): Promise<void> {
  await query`delete from letter where state = 'sent' and created_at < ${at}`;
}
