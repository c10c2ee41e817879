import { freshnessWords } from '../../utils/i18n/freshness-words';
import { t } from '../../utils/i18n/messages';
import { Button } from '../controls/Button';
import { Foot } from '../controls/Foot';
import { Freshness } from '../controls/Freshness';
import { Icon } from '../controls/Icon';

export interface SearchFootProps {
  query: string;
  desk: string | null;
  found: boolean;
  checkedAt: number;
  fresh: boolean;
  onAsk: (query: string) => void;
  onOpenPanel?: (() => void) | undefined;
}

/** After a search it carries the words on to the form; else it says how fresh this is, or leads beside the page. */
export function SearchFoot({ query, desk, found, checkedAt, fresh, onAsk, onOpenPanel }: SearchFootProps) {
  if (found) {
    return (
      <Foot>
        <div class="foot-line">
          <div class="foot-words">
            <p class="search-no-answer">{t('search_no_answer')}</p>
            <p class="soft two-lines">{t('search_ask_about', { query })}</p>
          </div>
          <Button onClick={() => onAsk(query)}>{t('tab_ask')}</Button>
        </div>
      </Foot>
    );
  }
  if (onOpenPanel) {
    return (
      <Foot>
        <button type="button" class="search-beside" onClick={onOpenPanel}>
          <span class="link">{t('more_open_panel')}</span>
          <Icon name="panel-right" />
        </button>
      </Foot>
    );
  }
  return (
    <Foot bare>
      <Freshness fresh={fresh} words={freshnessWords(checkedAt, fresh)} {...(desk && { whose: desk })} />
    </Foot>
  );
}
