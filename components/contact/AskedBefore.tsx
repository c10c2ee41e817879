import { t } from '../../utils/i18n/messages';
import { shortDate } from '../../utils/i18n/times';
import { Icon } from '../controls/Icon';

export interface AskedBeforeProps {
  /** The ticket that asked much the same. */
  number: number;
  summary: string;
  /** ISO 8601 */
  createdAt: string;
  solved: boolean;
  /** What the team wrote last; null while it has not. */
  answer: string | null;
  onOpen: () => void;
}

/** The person's own question of before, found on this device while they type. It waits below and moves nothing above. */
export function AskedBefore({ number, summary, createdAt, solved, answer, onOpen }: AskedBeforeProps) {
  return (
    <section class="asked" aria-label={t('asked_before', { date: shortDate(createdAt) })}>
      <p class="asked-head">
        <Icon name="clock" />
        <span>{t('asked_before', { date: shortDate(createdAt) })}</span>
      </p>
      <p class="asked-summary" dir="auto">
        {summary}
      </p>
      {answer === null ? (
        <p class="soft">{t('asked_waiting')}</p>
      ) : (
        <>
          <p class="soft">{t(solved ? 'asked_solved' : 'asked_answered')}</p>
          <p class="asked-answer" dir="auto">
            {answer}
          </p>
        </>
      )}
      <button type="button" class="link" onClick={onOpen}>
        {t('asked_open', { number })}
      </button>
    </section>
  );
}
