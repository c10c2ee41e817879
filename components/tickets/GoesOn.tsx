import { t } from '../../utils/i18n/messages';
import type { Ticket } from '../../utils/protocol/desk-api';
import { Button } from '../controls/Button';

interface GoesOnProps {
  into: NonNullable<Ticket['mergedInto']>;
  onOpen: () => void;
}

/** The way on from a ticket that the team has merged into another one. */
export function GoesOn({ into: { number, summary }, onOpen }: GoesOnProps) {
  return (
    <div class="foot-line">
      <span class="soft">
        {t('thread_goes_on', { number })} <bdi>{summary}</bdi>
      </span>
      <Button onClick={onOpen}>{t('thread_goes_on_open')}</Button>
    </div>
  );
}
