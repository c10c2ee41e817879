import { usualTime } from '../../utils/i18n/answer-words';
import { cutAt } from '../../utils/i18n/fill-in';
import { t } from '../../utils/i18n/messages';
import { Icon } from '../controls/Icon';

export interface GoesToProps {
  desk: string;
  email: string;
  /** Minutes until its first answer, usually; null when it cannot say. */
  usual: number | null;
}

/** To whom and as whom, directly above the button; addresses are never cut. */
export function GoesTo({ desk, email, usual }: GoesToProps) {
  const [before, after] = cutAt(t('goes_as'), 'email');
  return (
    <div class="goes-to">
      <span class="goes-to-sign">
        <Icon name="inbox" />
      </span>
      <div class="goes-to-words">
        <p class="goes-to-desk" dir="auto">
          {t('goes_to', { desk })}
        </p>
        <p class="meta">
          {before}
          <bdi>{email}</bdi>
          {after}
        </p>
        {usual !== null && <p class="meta">{t('usually_answers', { time: usualTime(usual) })}</p>}
      </div>
    </div>
  );
}
