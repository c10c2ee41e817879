import { useState } from 'preact/hooks';
import { locale } from '../../utils/i18n/messages';
import { articles, articlesProblem, refreshArticles } from '../../utils/state/articles-state';
import { ticketsProblem } from '../../utils/state/refresh-state';
import { go, query } from '../../utils/state/route-state';
import { searchAnswer } from '../../utils/state/search-state';
import { session, signedIn } from '../../utils/state/session-state';
import { SearchScreen } from '../search/SearchScreen';
import { askAbout } from './ask-about';
import { OpenTicketsPlace } from './OpenTicketsPlace';

export interface SearchPlaceProps {
  surface: 'popup' | 'panel';
  onOpenPanel?: (() => void) | undefined;
}

export function SearchPlace({ surface, onOpenPanel }: SearchPlaceProps) {
  const [section, setSection] = useState<string | null>(null);
  return (
    <SearchScreen
      desk={session.value?.desk?.name ?? null}
      query={query.value}
      onQuery={(words) => {
        query.value = words;
      }}
      results={searchAnswer.value?.found.map(({ article }) => article) ?? null}
      articles={articles.value}
      problem={articlesProblem.value}
      section={section}
      onSection={setSection}
      tickets={signedIn.value && <OpenTicketsPlace />}
      focused={surface === 'popup'}
      checkedAt={session.value?.checkedAt ?? 0}
      fresh={ticketsProblem.value === null}
      onOpen={(slug) => go({ screen: 'article', slug })}
      onAsk={askAbout}
      onRetry={() => refreshArticles(locale.value)}
      {...(onOpenPanel && { onOpenPanel })}
    />
  );
}
