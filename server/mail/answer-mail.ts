import type { Locale } from '../../utils/protocol/limits';
import type { Letter } from './mail';
import { sentence } from './sentences';

export interface AnswerLetter {
  to: string;
  locale: Locale;
  desk: string;
  number: number;
  summary: string;
  /** Who of the team wrote. */
  agent: string;
  /** The comment, plain text. */
  body: string;
}

/** What would break a line of a head or turn its direction. */
const UNPRINTED = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/gu;

const inOneLine = (text: string): string => text.replace(UNPRINTED, ' ').replace(/\s+/g, ' ').trim();

/** The letter that brings an agent's comment to the requester. */
export function answerMail({ to, locale, body, ...about }: AnswerLetter): Letter {
  const values = { ...about, summary: inOneLine(about.summary), agent: inOneLine(about.agent) };
  const say = (key: string) => sentence(locale, key, values);
  const text = [
    say('mail_answer_wrote'),
    body,
    `-- \n${say('mail_answer_why')}\n${say('mail_answer_reply')}`,
  ];
  return { to, subject: say('mail_answer_subject'), text: `${text.join('\n\n')}\n` };
}
