import type { Locale } from '../../utils/protocol/limits';
import type { Audience } from '../db/sign-ins';
import type { Letter } from './mail';
import { sentence } from './sentences';

export interface CodeLetter {
  to: string;
  locale: Locale;
  audience: Audience;
  desk: string;
  code: string;
  minutes: number;
}

/** The letter that carries a sign-in code. */
export function codeMail({ to, locale, audience, desk, code, minutes }: CodeLetter): Letter {
  const values = { desk, code, minutes };
  const say = (key: string) => sentence(locale, key, values);
  const where = audience === 'agent' ? 'mail_code_where_inbox' : 'mail_code_where_extension';
  const text = [say('mail_code_greeting'), say('mail_code_code'), say(where), say('mail_code_not_you')].join(
    '\n\n',
  );
  return { to, subject: say('mail_code_subject'), text: `${text}\n` };
}
