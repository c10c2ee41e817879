import type { Locale } from '../../utils/protocol/limits';
import type { Letter } from './mail';
import { sentence } from './sentences';

export interface AddressLetter {
  to: string;
  locale: Locale;
  desk: string;
  /** The address of whoever wants answers sent here. */
  account: string;
  code: string;
  minutes: number;
}

/** The letter that asks whether answers may be sent to its reader. */
export function addressMail({ to, locale, ...values }: AddressLetter): Letter {
  const say = (key: string) => sentence(locale, key, values);
  const parts = ['mail_address_why', 'mail_address_code', 'mail_address_where', 'mail_address_not_you'];
  return { to, subject: say('mail_address_subject'), text: `${parts.map(say).join('\n\n')}\n` };
}
