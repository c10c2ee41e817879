import { useId, useState } from 'preact/hooks';
import { t, tn } from '../../utils/i18n/messages';
import type { Problem } from '../../utils/problems/problem';
import type { SentReport } from '../../utils/state/report-state';
import type { SearchAnswer } from '../../utils/state/search-state';
import { stepTo } from '../controls/move-focus';
import { SearchField } from '../controls/SearchField';
import { NothingFound } from './NothingFound';
import { Results } from './Results';
import { SearchFoot } from './SearchFoot';
import { SearchHome, type SearchHomeProps } from './SearchHome';
import './search.css';
import { useSettled } from '../controls/use-settled';

export interface SearchScreenProps extends SearchHomeProps {
  query: string;
  onQuery: (query: string) => void;
  /** What was found; null while the query is too short to search. */
  answer: SearchAnswer | null;
  /** Why only titles could be searched; null while the rest is on its way. */
  indexTrouble: Problem | null;
  /** Whether the team was told that nothing was found; undefined while it was not. */
  report: SentReport | undefined;
  onReport: (query: string) => void;
  /** Puts the focus in the box at once: in the popup. */
  focused?: boolean;
  /** Milliseconds since 1970 of the last good answer of the desk; 0 for never. */
  checkedAt: number;
  /** True when the last question was answered well. */
  fresh: boolean;
  /** A result was chosen. */
  onFound: (slug: string) => void;
  /** Takes the query along to the form; empty when there is none. */
  onAsk: (query: string) => void;
  /** In the popup: goes on beside the page. */
  onOpenPanel?: (() => void) | undefined;
}

/** The home: search first; below an empty box what else there is. */
export function SearchScreen(props: SearchScreenProps) {
  const { answer, onQuery } = props;
  const found = answer?.found ?? [];
  return (
    <>
      <div class="body groups">
        <h1 class="unseen" tabIndex={-1}>
          {t('tab_search')}
        </h1>
        <SearchTop {...props} />
        {answer && found.length === 0 && (
          <NothingFound
            {...props}
            query={answer.query}
            desk={props.desk ?? t('the_desk')}
            onBrowse={() => onQuery('')}
          />
        )}
        {!answer && <SearchHome {...props} />}
      </div>
      <SearchFoot {...props} found={found.length > 0} />
    </>
  );
}

/** The box, and what was found: arrow keys choose, Enter opens, and the focus stays in the box. */
function SearchTop(props: SearchScreenProps) {
  const { answer, desk, query, onQuery, onFound } = props;
  const list = useId();
  const found = answer?.found ?? [];
  const [active, setActive] = useActive(query);
  const chosen = Math.min(active, found.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (found.length === 0 || event.isComposing) return;
    const next = stepTo(event.key, chosen, found.length);
    const slug = found[chosen]?.article.slug;
    if (event.key === 'Enter' && slug) onFound(slug);
    else if (next === undefined || event.key === 'Home' || event.key === 'End') return;
    else setActive(next);
    event.preventDefault();
  };
  return (
    <search class="search-top">
      <SearchField
        label={desk ? t('search_label', { desk }) : t('search_label_plain')}
        clearLabel={t('search_clear')}
        value={query}
        onInput={onQuery}
        onKeyDown={onKeyDown}
        list={{
          id: list,
          expanded: found.length > 0,
          active: found.length > 0 ? `${list}-${chosen}` : undefined,
        }}
        focused={props.focused}
      />
      <Announced answer={answer} />
      {answer && (
        <Results id={list} answer={answer} trouble={props.indexTrouble} active={chosen} onOpen={onFound} />
      )}
    </search>
  );
}

/** How many were found, said when the keys rest. */
function Announced({ answer }: { answer: SearchAnswer | null }) {
  const count = answer?.found.length ?? 0;
  const nothing = answer && t('search_nothing', { query: answer.query.slice(0, 100) });
  const said = useSettled(count > 0 ? tn('search_count', count) : (nothing ?? ''));
  return (
    <p class="unseen" role="status">
      {said}
    </p>
  );
}

/** The active result; the first one again with every other query. */
function useActive(query: string): [number, (index: number) => void] {
  const [state, setState] = useState({ query, index: 0 });
  const index = state.query === query ? state.index : 0;
  return [index, (next) => setState({ query, index: next })];
}
