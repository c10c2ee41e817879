import type { ComponentChildren } from 'preact';
import { tn } from '../../utils/i18n/messages';
import type { ArticleSummary } from '../../utils/protocol/help-api';
import { Browse, type BrowseProps } from './Browse';
import { ForPage } from './ForPage';
import { RecentSearches, type RecentSearchesProps } from './RecentSearches';

export interface SearchHomeProps extends BrowseProps, RecentSearchesProps {
  /** The block of open tickets. */
  tickets?: ComponentChildren;
  /** Articles about the page the person is on. */
  forPage: readonly ArticleSummary[];
  /** How many texts can be read now that there is no network; null while there is one. */
  readable: number | null;
}

/** What stands below an empty search box: open tickets, articles for this page, recent searches, topics. */
export function SearchHome({
  tickets,
  forPage,
  readable,
  searches,
  onSearch,
  onForget,
  ...browse
}: SearchHomeProps) {
  return (
    <>
      {browse.section === null && (
        <>
          {tickets}
          <ForPage articles={forPage} onOpen={browse.onOpen} />
          <RecentSearches searches={searches} onSearch={onSearch} onForget={onForget} />
        </>
      )}
      <Browse {...browse} />
      {readable !== null && readable > 0 && <p class="soft">{tn('search_offline', readable)}</p>}
    </>
  );
}
