import { t } from '../../utils/i18n/messages';
import { Button } from '../controls/Button';

export interface NothingFoundProps {
  query: string;
  onAsk: (query: string) => void;
  onBrowse: () => void;
}

/** No article for these words: ask, and the words come along. */
export function NothingFound({ query, onAsk, onBrowse }: NothingFoundProps) {
  return (
    <section class="group">
      <h2 class="nothing-title">{t('search_nothing', { query })}</h2>
      <p class="soft">{t('search_nothing_hint')}</p>
      <div class="search-buttons">
        <Button kind="primary" onClick={() => onAsk(query)}>
          {t('tab_ask')}
        </Button>
        <Button kind="quiet" onClick={onBrowse}>
          {t('search_browse')}
        </Button>
      </div>
    </section>
  );
}
