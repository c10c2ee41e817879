import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import type { Problem } from '../../utils/problems/problem';
import type { ArticleSummary } from '../../utils/protocol/help-api';
import { stepTo } from '../controls/move-focus';
import { SearchField } from '../controls/SearchField';
import { Browse } from './Browse';
import { NothingFound } from './NothingFound';
import { Results } from './Results';
import { SearchFoot } from './SearchFoot';
import './search.css';
import { useSlashKey } from './use-slash-key';

export interface SearchScreenProps {
  /** The name of the desk; null until it is known. */
  desk: string | null;
  query: string;
  onQuery: (query: string) => void;
  /** What was found, best first; null while the query is too short to search. */
  results: readonly ArticleSummary[] | null;
  /** All articles in reading order; undefined until read from the store. */
  articles: readonly ArticleSummary[] | undefined;
  /** How the last question for articles went; undefined while it is under way. */
  problem: Problem | null | undefined;
  /** The section that is open; null for the overview. */
  section: string | null;
  onSection: (section: string | null) => void;
  /** The block of open tickets above the topics. */
  tickets?: ComponentChildren;
  /** Puts the focus in the box at once: in the popup. */
  focused?: boolean;
  /** Milliseconds since 1970 of the last good answer of the desk; 0 for never. */
  checkedAt: number;
  /** True when the last question was answered well. */
  fresh: boolean;
  onOpen: (slug: string) => void;
  /** Takes the query along to the form; empty when there is none. */
  onAsk: (query: string) => void;
  onRetry: () => void;
  /** In the popup: goes on beside the page. */
  onOpenPanel?: (() => void) | undefined;
}

/** The home: search first, then open tickets, then topics. */
export function SearchScreen(props: SearchScreenProps) {
  const { query, onQuery, results, desk } = props;
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [active, setActive] = useActive(results);
  useSlashKey(input);
  useEffect(() => {
    if (props.focused) input.current?.focus();
  }, [props.focused]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!results?.length || event.isComposing) return;
    const next = stepTo(event.key, active, results.length);
    const chosen = results[active];
    if (event.key === 'Enter' && chosen) props.onOpen(chosen.slug);
    else if (next === undefined || event.key === 'Home' || event.key === 'End') return;
    else setActive(next);
    event.preventDefault();
  };
  return (
    <>
      <div class="body groups">
        <h1 class="unseen" tabIndex={-1}>
          {t('tab_search')}
        </h1>
        <search class="search-top">
          <SearchField
            label={desk ? t('search_label', { desk }) : t('search_label_plain')}
            clearLabel={t('search_clear')}
            value={query}
            shortcut="/"
            onInput={onQuery}
            onKeyDown={onKeyDown}
            list={{
              id: list,
              expanded: Boolean(results?.length),
              active: results?.length ? `${list}-${active}` : undefined,
            }}
            inputRef={input}
          />
          {results && (
            <Results id={list} query={query} results={results} active={active} onOpen={props.onOpen} />
          )}
        </search>
        {results?.length === 0 && (
          <NothingFound query={query} onAsk={props.onAsk} onBrowse={() => onQuery('')} />
        )}
        {!results && props.section === null && props.tickets}
        {!results && <Browse {...props} />}
      </div>
      <SearchFoot {...props} found={Boolean(results?.length)} />
    </>
  );
}

/** The active result; the first one again whenever other results come. */
function useActive(results: readonly ArticleSummary[] | null): [number, (index: number) => void] {
  const [state, setState] = useState({ results, index: 0 });
  const index = state.results === results ? state.index : 0;
  return [index, (next) => setState({ results, index: next })];
}
