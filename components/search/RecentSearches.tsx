import { t } from '../../utils/i18n/messages';
import { Icon } from '../controls/Icon';
import { Row } from '../controls/Row';

export interface RecentSearchesProps {
  /** The latest first. */
  searches: readonly string[];
  onSearch: (words: string) => void;
  onForget: () => void;
}

/** What was searched for on this device, to be searched again or forgotten. */
export function RecentSearches({ searches, onSearch, onForget }: RecentSearchesProps) {
  if (searches.length === 0) return null;
  return (
    <section class="group">
      <div class="heading-line">
        <h2 class="heading">{t('search_recent')}</h2>
        <button type="button" class="link meta" aria-label={t('search_forget_name')} onClick={onForget}>
          {t('search_forget')}
        </button>
      </div>
      <ul class="list">
        {searches.map((words) => (
          <li key={words}>
            <Row sign={<Icon name="clock" />} onClick={() => onSearch(words)}>
              {words}
            </Row>
          </li>
        ))}
      </ul>
    </section>
  );
}
