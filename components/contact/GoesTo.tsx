import { cutAt } from '../../utils/i18n/fill-in';
import { t } from '../../utils/i18n/messages';
import { Icon } from '../controls/Icon';

/** To whom and as whom, directly above the button; addresses are never cut. */
export function GoesTo({ desk, email }: { desk: string; email: string }) {
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
      </div>
    </div>
  );
}
