import type { Answer, AnswerByMail, AnswerOffer } from '../../utils/protocol/answer-api';
import type { DeskInfo, Ticket } from '../../utils/protocol/desk-api';
import { LOCALES, type Locale } from '../../utils/protocol/limits';
import { firstAnswerTimes, keptOffer } from '../db/answer-offer';
import { tellPerson } from '../db/events';
import type { PersonRow } from '../db/people';
import { replyAddresses } from '../db/reply-addresses';
import { type Query, transaction } from '../db/sql';
import { changeAnswer as keepAnswer, lockTicket, ticketFor } from '../db/tickets';
import type { Desk } from './desk';
import { knownAddress } from './email-address';
import { found, refuse } from './refusal';

/** A team that has said nothing answers by mail, in the languages of the product. */
const USUAL_OFFER: AnswerOffer = { email: { languages: [...LOCALES] }, call: null };

export const answerOffer = async (query: Query): Promise<AnswerOffer> =>
  (await keptOffer(query)) ?? USUAL_OFFER;

/**
 * The answer as it is kept with a ticket, once the desk has agreed to it.
 * @param wish absent from clients that do not know of it: by mail, in their own language
 * @throws Refusal `invalid-input` for a channel or language that is not offered, or an address that is not confirmed
 */
export async function agreedAnswer(
  query: Query,
  viewer: PersonRow,
  { wish, locale }: { wish: Answer | undefined; locale: Locale },
): Promise<Answer> {
  if (!wish) return { channel: 'email', language: locale };
  const offer = (await answerOffer(query))[wish.channel];
  if (!offer) throw notOffered('answer.channel');
  if (!offer.languages.includes(wish.language)) throw notOffered('answer.language');
  return wish.channel === 'email' ? ownAddress(query, viewer, wish) : wish;
}

const notOffered = (field: string) => refuse('invalid-input', { fields: [{ field, fault: 'not-offered' }] });

/** The address of the account is not kept twice: it may change. */
async function ownAddress(query: Query, viewer: PersonRow, wish: AnswerByMail): Promise<AnswerByMail> {
  const { email, ...without } = wish;
  if (email === undefined) return wish;
  const address = knownAddress(email, 'answer.email');
  if (address === viewer.email) return without;
  if (!(await replyAddresses(query, viewer.id)).includes(address)) throw notOffered('answer.email');
  return { ...without, email: address };
}

/** Changes how the answers to one's own ticket are to come. @throws Refusal like `agreedAnswer`, `not-found` */
export async function changeAnswer(
  desk: Desk,
  viewer: PersonRow,
  { ticketId, wish }: { ticketId: string; wish: Answer },
): Promise<Ticket> {
  return transaction(desk.sql, async (query) => {
    const ticket = found(await lockTicket(query, ticketId, viewer));
    if (ticket.requesterId !== viewer.id) throw refuse('not-found');
    const agreed = await agreedAnswer(query, viewer, { wish, locale: viewer.locale });
    await keepAnswer(query, ticketId, agreed);
    await tellPerson(query, viewer.id, { ticketId, commentId: null, kind: 'ticket', at: desk.clock() });
    return found(await ticketFor(query, viewer, ticketId));
  });
}

const FEWEST_ANSWERS = 20;
const LOOK_BACK_MS = 90 * 86_400_000;

/** What the desk says of its habits: nothing as long as there are too few answers to know. */
export async function usualAnswer(desk: Desk): Promise<Pick<DeskInfo, 'usualAnswerMinutes'>> {
  const since = new Date(desk.clock().getTime() - LOOK_BACK_MS);
  const { answers, medianMinutes } = await firstAnswerTimes(desk.sql, since);
  if (answers < FEWEST_ANSWERS || medianMinutes === null) return {};
  return { usualAnswerMinutes: Math.max(1, Math.round(medianMinutes)) };
}
