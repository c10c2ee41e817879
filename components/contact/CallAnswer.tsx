import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { hoursWords, languageList, openWords } from '../../utils/i18n/answer-words';
import { t } from '../../utils/i18n/messages';
import type { AnswerOffer } from '../../utils/protocol/answer-api';
import type { PhoneBook } from '../../utils/state/phone-state';
import type { DraftPhone } from '../../utils/tickets/draft';
import { PhoneField } from './PhoneField';

export interface CallAnswerProps {
  phone: DraftPhone;
  call: NonNullable<AnswerOffer['call']>;
  /** True when fewer languages are spoken on the phone than are written. */
  fewer: boolean;
  checked: boolean;
  /** Undefined until the rules of numbers are loaded. */
  book: PhoneBook | undefined;
  /** The time now, and the time zone of the person. */
  at: Date;
  zone: string;
  phoneRef: Ref<HTMLInputElement>;
  onPhone: (phone: DraftPhone) => void;
}

/** The number to call, and when and in which languages the team calls. */
export function CallAnswer({
  phone,
  call,
  fewer,
  checked,
  book,
  at,
  zone,
  phoneRef,
  onPhone,
}: CallAnswerProps) {
  const [left, setLeft] = useState(false);
  const fault = book && (checked || (left && phone.typed !== '')) ? book.phoneFault(phone) : null;
  const open = openWords(call.hours, at);
  return (
    <div class="answer-call">
      <PhoneField
        phone={phone}
        fault={fault}
        book={book}
        inputRef={phoneRef}
        onChange={onPhone}
        onBlur={() => setLeft(true)}
      />
      <p class="meta">
        {[
          t('call_languages', { languages: languageList(call.languages) }),
          fewer && t('call_languages_fewer'),
          call.hours.week.length > 0 && hoursWords(call.hours, at, zone),
          open,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </div>
  );
}
