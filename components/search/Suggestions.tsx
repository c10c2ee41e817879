import { useEffect, useRef, useState } from 'preact/hooks';
import { t, tn } from '../../utils/i18n/messages';
import type { ArticleSummary } from '../../utils/protocol/help-api';
import { Icon } from '../controls/Icon';
import { ArticleRows } from './ArticleRows';
import './suggestions.css';

export interface SuggestionsProps {
  /** Two at most; empty while there are none. */
  articles: readonly ArticleSummary[];
  onOpen: (slug: string) => void;
}

/**
 * Articles that may answer what is being written. Their room is there from the beginning, so that nothing moves when
 * they come; and they are announced once, not with every word.
 */
export function Suggestions({ articles, onOpen }: SuggestionsProps) {
  const some = articles.length > 0;
  return (
    <section class="suggestions" aria-label={t('suggest_title')}>
      <p class="suggestions-title">
        <Icon name="lightbulb" />
        <span>{t(some ? 'suggest_title' : 'suggest_waiting')}</span>
      </p>
      {some && <ArticleRows articles={articles} onOpen={onOpen} />}
      <AnnouncedOnce count={articles.length} />
    </section>
  );
}

function AnnouncedOnce({ count }: { count: number }) {
  const [said, setSaid] = useState('');
  const done = useRef(false);
  useEffect(() => {
    if (count === 0 || done.current) return;
    done.current = true;
    setSaid(tn('suggest_count', count));
  }, [count]);
  return (
    <p class="unseen" role="status">
      {said}
    </p>
  );
}
