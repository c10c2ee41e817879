import { useEffect, useRef } from 'preact/hooks';
import { t, tn } from '../../utils/i18n/messages';
import type { Problem } from '../../utils/problems/problem';
import type { FoundArticle, SearchAnswer } from '../../utils/state/search-state';
import { Icon } from '../controls/Icon';
import { MarkedText } from '../controls/MarkedText';
import { titleOf } from './article-title';

export interface ResultsProps {
  /** Id of the list; a result has `${id}-${index}`. */
  id: string;
  answer: SearchAnswer;
  /** Why only titles could be searched; null while the rest is on its way. */
  trouble: Problem | null;
  active: number;
  onOpen: (slug: string) => void;
}

/** How many were found, and the list that the arrow keys of the search box walk. */
export function Results({ id, answer, trouble, active, onOpen }: ResultsProps) {
  const { found, titlesOnly } = answer;
  return (
    <>
      {found.length > 0 && <p class="meta results-count">{tn('search_count', found.length)}</p>}
      {titlesOnly && <p class="meta">{t(trouble ? 'search_titles_failed' : 'search_titles_only')}</p>}
      {found.length > 0 && (
        <div class="list" role="listbox" id={id} aria-label={t('search_results')}>
          {found.map((one, index) => (
            <Result
              key={one.article.slug}
              id={`${id}-${index}`}
              found={one}
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
  found: FoundArticle;
  active: boolean;
  onOpen: (slug: string) => void;
}

function Result({ id, found, active, onOpen }: ResultProps) {
  const button = useRef<HTMLButtonElement>(null);
  const drawn = useRef(false);
  useEffect(() => {
    // The first one is active without a key, and must not move the view of who comes back.
    if (active && drawn.current) button.current?.scrollIntoView({ block: 'nearest' });
    drawn.current = true;
  }, [active]);
  return (
    <button
      ref={button}
      type="button"
      role="option"
      id={id}
      tabIndex={-1}
      class={active ? 'row result row--active' : 'row result'}
      aria-selected={active}
      onClick={() => onOpen(found.article.slug)}
    >
      <ResultWords {...found} />
      {active && (
        <span class="result-return">
          <Icon name="corner-down-left" />
        </span>
      )}
    </button>
  );
}

function ResultWords({ article, title, heading, snippet }: FoundArticle) {
  return (
    <span class="row-words" lang={article.locale}>
      <span class="row-title row-title--strong" dir="auto">
        {title.text.trim() === '' ? titleOf(article) : <MarkedText {...title} />}
      </span>
      {snippet.text !== '' && (
        <span class="result-snippet two-lines" dir="auto">
          <MarkedText {...snippet} />
        </span>
      )}
      <span class="row-meta result-path" dir="auto">
        {heading ? `${article.section} › ${heading}` : article.section}
      </span>
    </span>
  );
}
