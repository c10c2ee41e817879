import { t } from '../../utils/i18n/messages';
import { Button } from '../controls/Button';
import { Empty } from '../controls/Empty';
import { ShareWords, type ShareWordsProps } from './ShareWords';

export interface SolvedScreenProps {
  /** The title of the article that helped. */
  title: string;
  /** The words that were written, to be handed over; null when there are none. */
  share: ShareWordsProps | null;
  onDone: () => void;
}

/** The end of a ticket that need not be sent. */
export function SolvedScreen({ title, share, onDone }: SolvedScreenProps) {
  return (
    <div class="body groups">
      <Empty
        icon="circle-check"
        level={1}
        title={t('solved_title')}
        actions={
          <Button kind="primary" onClick={onDone}>
            {t('sent_done')}
          </Button>
        }
      >
        {t('solved_body', { title })}
      </Empty>
      {share && <ShareWords {...share} />}
    </div>
  );
}
