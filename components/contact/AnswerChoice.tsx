import { languageName } from '../../utils/i18n/locale';
import { locale, t } from '../../utils/i18n/messages';
import type { AnswerOffer } from '../../utils/protocol/answer-api';
import { languagesOf } from '../../utils/tickets/answer-choice';
import type { DraftAnswer } from '../../utils/tickets/draft';
import { Segment } from '../controls/Segment';
import { Select } from '../controls/Select';
import './answer.css';
import { AnswerAddress, type AnswerAddressProps } from './AnswerAddress';
import { CallAnswer, type CallAnswerProps } from './CallAnswer';

export interface AnswerChoiceProps
  extends Pick<CallAnswerProps, 'book' | 'at' | 'zone' | 'phoneRef'>,
    Omit<AnswerAddressProps, 'chosen' | 'onChoose'> {
  offer: AnswerOffer;
  value: DraftAnswer;
  /** What is wrong may be said: somebody wanted to go on. */
  checked: boolean;
  onChange: (value: DraftAnswer) => void;
}

/** How the answer comes. It stands first, because it changes the form. */
export function AnswerChoice(props: AnswerChoiceProps) {
  const { offer, value, onChange, checked, book, at, zone, phoneRef, ...address } = props;
  const change = (patch: Partial<DraftAnswer>) => onChange({ ...value, ...patch });
  return (
    <div class="answer">
      {offer.call && (
        <Segment
          label={t('ask_answer')}
          choices={[
            { value: 'email', words: t('ask_by_email'), icon: 'mail' },
            { value: 'call', words: t('ask_by_call'), icon: 'phone' },
          ]}
          value={value.channel}
          onChoose={(channel) => change({ channel })}
        />
      )}
      {offer.call && value.channel === 'call' ? (
        <CallAnswer
          phone={value.phone}
          call={offer.call}
          fewer={offer.call.languages.length < offer.email.languages.length}
          checked={checked}
          book={book}
          at={at}
          zone={zone}
          phoneRef={phoneRef}
          onPhone={(phone) => change({ phone })}
        />
      ) : (
        <AnswerAddress {...address} chosen={value.email} onChoose={(email) => change({ email })} />
      )}
      <AnswerLanguage
        languages={languagesOf(offer, value.channel)}
        value={value.language}
        onChoose={(language) => change({ language })}
      />
    </div>
  );
}

interface AnswerLanguageProps {
  languages: readonly string[];
  value: string;
  onChoose: (language: string) => void;
}

function AnswerLanguage({ languages, value, onChoose }: AnswerLanguageProps) {
  const name = (language: string) => languageName(language, locale.value);
  if (languages.length < 2) {
    return <p class="dense soft">{t('answer_language_only', { language: name(value) })}</p>;
  }
  return (
    <div class="answer-line">
      <span class="soft" aria-hidden="true">
        {t('answer_language')}
      </span>
      <Select
        label={t('answer_language')}
        choices={languages.map((language) => ({ value: language, words: name(language) }))}
        value={value}
        onChoose={onChoose}
        kind="quiet"
      />
    </div>
  );
}
