import { t } from '../../utils/i18n/messages';
import { noteSentence } from '../../utils/i18n/problem-sentence';
import type { GivenVerdict } from '../../utils/state/verdict-state';
import { Button } from '../controls/Button';
import { ErrorLine } from '../controls/ErrorLine';
import { Icon } from '../controls/Icon';
import { ShareWords, type ShareWordsProps } from './ShareWords';

export interface HelpfulProps {
  desk: string;
  /** What was said; undefined for nothing yet. */
  verdict: GivenVerdict | undefined;
  onVerdict: (helpful: boolean) => void;
  /** The words that led here, to be handed over when they helped; null for none. */
  share: ShareWordsProps | null;
}

/** Whether the article helped, after it has been read. */
export function Helpful({ desk, verdict, onVerdict, share }: HelpfulProps) {
  const given = verdict?.problem === null;
  return (
    <section class="helpful" aria-label={t('verdict_question')}>
      {given ? (
        <Given helpful={verdict.helpful} onChange={() => onVerdict(!verdict.helpful)} />
      ) : (
        <Question verdict={verdict} onVerdict={onVerdict} />
      )}
      {verdict?.problem && <ErrorLine>{noteSentence(verdict.problem, { desk })}</ErrorLine>}
      {given && verdict.helpful && share && <ShareWords {...share} />}
    </section>
  );
}

function Question({ verdict, onVerdict }: Pick<HelpfulProps, 'verdict' | 'onVerdict'>) {
  const busy = (helpful: boolean) => verdict?.problem === undefined && verdict?.helpful === helpful;
  return (
    <div class="helpful-line">
      <span class="helpful-question" aria-hidden="true">
        {t('verdict_question')}
      </span>
      <span class="helpful-answers">
        <Button icon="thumbs-up" busy={busy(true) && t('verdict_yes')} onClick={() => onVerdict(true)}>
          {t('verdict_yes')}
        </Button>
        <Button icon="thumbs-down" busy={busy(false) && t('verdict_no')} onClick={() => onVerdict(false)}>
          {t('verdict_no')}
        </Button>
      </span>
    </div>
  );
}

function Given({ helpful, onChange }: { helpful: boolean; onChange: () => void }) {
  return (
    <div class="helpful-line">
      <p class="helpful-given" role="status">
        <Icon name="check" />
        <span>{t(helpful ? 'verdict_thanks_yes' : 'verdict_thanks_no')}</span>
      </p>
      <button type="button" class="link" onClick={onChange}>
        {t('verdict_change')}
      </button>
    </div>
  );
}
