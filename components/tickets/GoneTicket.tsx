import { t } from '../../utils/i18n/messages';
import { type Draft, isEmptyDraft } from '../../utils/tickets/draft';
import { Button } from '../controls/Button';
import { Empty } from '../controls/Empty';
import { PlainText } from './PlainText';
import './thread.css';

export interface GoneTicketProps {
  /** What had been written to it; undefined until read. */
  draft: Draft | undefined;
  onTake: () => void;
}

/** The desk has the ticket no more. What was being written to it is kept, and can be asked anew. */
export function GoneTicket({ draft, onTake }: GoneTicketProps) {
  const kept = draft && !isEmptyDraft(draft);
  const take = (
    <Button kind="primary" onClick={onTake}>
      {t('thread_gone_take')}
    </Button>
  );
  return (
    <div class="body groups">
      <Empty icon="inbox" level={1} title={t('problem_not_found')} actions={kept && take}>
        {kept && t('thread_gone_kept')}
      </Empty>
      {kept && draft.body && (
        <section class="comment comment--yours" aria-label={t('thread_reply_label')}>
          <PlainText text={draft.body} />
        </section>
      )}
    </div>
  );
}
