import { useEffect } from 'preact/hooks';
import { articlesForPage } from '../../utils/articles/page-rules';
import { locale } from '../../utils/i18n/messages';
import { articles, articlesProblem, refreshArticles } from '../../utils/state/articles-state';
import { currentPage, followPage } from '../../utils/state/page-state';
import { keptTexts } from '../../utils/state/reader-state';
import { ticketsProblem } from '../../utils/state/refresh-state';
import { nothingFound, reportOf, sendReport } from '../../utils/state/report-state';
import { go, openSection, query } from '../../utils/state/route-state';
import { searchAnswer, searchTrouble } from '../../utils/state/search-state';
import { forgetSearches, noteSearch, searches } from '../../utils/state/searches-state';
import { session, signedIn } from '../../utils/state/session-state';
import { SearchScreen } from '../search/SearchScreen';
import { askAbout } from './ask-about';
import { OpenTicketsPlace } from './OpenTicketsPlace';

export interface SearchPlaceProps {
  surface: 'popup' | 'panel' | 'tab';
  onOpenPanel?: (() => void) | undefined;
}

export function SearchPlace({ surface, onOpenPanel }: SearchPlaceProps) {
  useEffect(followPage, []);
  const offline = articlesProblem.value?.code === 'offline';
  return (
    <SearchScreen
      desk={session.value?.desk?.name ?? null}
      query={query.value}
      onQuery={search}
      answer={searchAnswer.value}
      indexTrouble={searchTrouble.value}
      articles={articles.value}
      problem={articlesProblem.value}
      section={openSection.value}
      onSection={(section) => {
        openSection.value = section;
      }}
      tickets={signedIn.value && <OpenTicketsPlace />}
      forPage={articlesForPage(articles.value ?? [], currentPage.value)}
      searches={searches.value}
      onSearch={search}
      onForget={forgetSearches}
      readable={offline ? (keptTexts.value ?? null) : null}
      report={reportOf(nothingFound(query.value))}
      onReport={(words) => sendReport(nothingFound(words))}
      focused={surface === 'popup'}
      checkedAt={session.value?.checkedAt ?? 0}
      fresh={ticketsProblem.value === null}
      onOpen={(slug) => go({ screen: 'article', slug })}
      onFound={openFound}
      onAsk={askAbout}
      onRetry={() => refreshArticles(locale.value)}
      {...(onOpenPanel && { onOpenPanel })}
    />
  );
}

function search(words: string): void {
  query.value = words;
}

function openFound(slug: string): void {
  const words = query.value.trim();
  void noteSearch(words);
  go({ screen: 'article', slug, words });
}
