import { useEffect, useRef } from 'preact/hooks';
import { t, tn } from '../../utils/i18n/messages';
import type { ArticleSummary } from '../../utils/protocol/help-api';
import { Icon } from '../controls/Icon';
import { FoundText } from './FoundText';
import { snippetOf } from './found-words';

export interface ResultsProps {
  /** Id of the list; a result has `${id}-${index}`. */
  id: string;
  query: string;
  results: readonly ArticleSummary[];
  active: number;
  onOpen: (slug: string) => void;
}

/** How many were found, said politely, and the list that the arrow keys of the search box walk. */
export function Results({ id, query, results, active, onOpen }: ResultsProps) {
  return (
    <>
      <p class="meta results-count" role="status">
        {results.length > 0 ? (
          tn('search_count', results.length)
        ) : (
          <span class="unseen">{t('search_nothing', { query })}</span>
        )}
      </p>
      {results.length > 0 && (
        <div class="list" role="listbox" id={id} aria-label={t('search_results')}>
          {results.map((article, index) => (
            <Result
              key={article.slug}
              id={`${id}-${index}`}
              article={article}
              query={query}
              active={index === active}
              onOpen={onOpen}
            />
          ))}
        </div>
      )}
    </>
  );
}

interface ResultProps {
  id: string;
  article: ArticleSummary;
  query: string;
  active: boolean;
  onOpen: (slug: string) => void;
}

function Result({ id, article, query, active, onOpen }: ResultProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (active) button.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const snippet = snippetOf(article.headings, query);
  return (
    <button
      ref={button}
      type="button"
      role="option"
      id={id}
      tabIndex={-1}
      class={active ? 'row result row--active' : 'row result'}
      aria-selected={active}
      onClick={() => onOpen(article.slug)}
    >
      <span class="row-words">
        <span class="row-title row-title--strong" dir="auto">
          <FoundText text={article.title} query={query} />
        </span>
        {snippet && (
          <span class="result-snippet two-lines" dir="auto">
            <FoundText text={snippet} query={query} />
          </span>
        )}
        <span class="row-meta result-path" dir="auto">
          {article.section}
        </span>
      </span>
      {active && (
        <span class="result-return">
          <Icon name="corner-down-left" />
        </span>
      )}
    </button>
  );
}
