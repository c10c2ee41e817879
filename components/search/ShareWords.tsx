import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import { noteSentence } from '../../utils/i18n/problem-sentence';
import type { SentReport } from '../../utils/state/report-state';
import { Button } from '../controls/Button';
import { ErrorLine } from '../controls/ErrorLine';
import { Icon } from '../controls/Icon';

export interface ShareWordsProps {
  desk: string;
  /** Exactly what would be sent. */
  words: string;
  /** Whether they were sent; undefined while they were not. */
  sent: SentReport | undefined;
  onSend: () => void;
}

/** Asks whether the words that led to an article may be kept for others. Nothing is sent without a press here. */
export function ShareWords({ desk, words, sent, onSend }: ShareWordsProps) {
  const [refused, setRefused] = useState(false);
  if (refused) return null;
  if (sent?.problem === null) {
    return (
      <p class="helpful-given" role="status">
        <Icon name="check" />
        <span>{t('search_reported')}</span>
      </p>
    );
  }
  return (
    <div class="share">
      <p class="share-question">{t('share_question', { words })}</p>
      <p class="meta">{t('search_report_hint')}</p>
      <div class="search-buttons">
        <Button
          size="small"
          busy={sent && sent.problem === undefined && t('search_reporting')}
          onClick={onSend}
        >
          {t('share_yes')}
        </Button>
        <Button size="small" kind="quiet" onClick={() => setRefused(true)}>
          {t('share_no')}
        </Button>
      </div>
      {sent?.problem && <ErrorLine>{noteSentence(sent.problem, { desk })}</ErrorLine>}
    </div>
  );
}
