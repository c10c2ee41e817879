import type { AnswerOffer } from '../protocol/answer-api';
import type { DraftAnswer } from './draft';

/** The languages that a desk offers for a way of answering, as BCP 47 tags. */
export const languagesOf = (offer: AnswerOffer, channel: DraftAnswer['channel']): string[] =>
  channel === 'call' ? (offer.call?.languages ?? []) : offer.email.languages;

/**
 * What the person has said about the answer, as far as the desk offers it, and the usual for the rest: by e-mail, to
 * the address they sign in with, in the language they read.
 * @param said undefined while they have said nothing
 * @param lastPhone the number they were called at last, E.164; empty for none
 */
export function answerFor(
  said: DraftAnswer | undefined,
  offer: AnswerOffer,
  reader: string,
  lastPhone: string,
): DraftAnswer {
  const channel = said?.channel === 'call' && offer.call ? 'call' : 'email';
  return {
    channel,
    language: languageFor(languagesOf(offer, channel), said?.language ?? reader, reader),
    email: said?.email ?? null,
    phone: said?.phone ?? { country: '', typed: lastPhone, number: lastPhone || null },
  };
}

/** The first of the wishes that is offered, exactly or as the same language elsewhere; the first offered otherwise. */
function languageFor(offered: readonly string[], ...wishes: string[]): string {
  for (const wish of wishes) {
    const found = offered.find((tag) => tag === wish) ?? offered.find((tag) => baseOf(tag) === baseOf(wish));
    if (found) return found;
  }
  return offered[0] ?? wishes[0] ?? 'en';
}

const baseOf = (tag: string): string => tag.split('-')[0] ?? tag;
