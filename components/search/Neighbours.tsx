import { t } from '../../utils/i18n/messages';
import type { ArticleSummary } from '../../utils/protocol/help-api';
import { Icon } from '../controls/Icon';
import { titleOf } from './article-title';

export interface NeighboursProps {
  /** The articles before and after in reading order. */
  previous?: ArticleSummary;
  next?: ArticleSummary;
  onOpen: (slug: string) => void;
}

/** The way on through the help centre, at the end of an article. */
export function Neighbours({ previous, next, onOpen }: NeighboursProps) {
  if (!previous && !next) return null;
  return (
    <nav class="neighbours" aria-label={t('article_neighbours')}>
      {previous && (
        <Neighbour article={previous} words={t('article_previous')} side="start" onOpen={onOpen} />
      )}
      {next && <Neighbour article={next} words={t('article_next')} side="end" onOpen={onOpen} />}
    </nav>
  );
}

interface NeighbourProps {
  article: ArticleSummary;
  words: string;
  side: 'start' | 'end';
  onOpen: (slug: string) => void;
}

function Neighbour({ article, words, side, onOpen }: NeighbourProps) {
  return (
    <button type="button" class={`neighbour neighbour--${side}`} onClick={() => onOpen(article.slug)}>
      {side === 'start' && <Icon name="chevron-left" />}
      <span class="neighbour-words">
        <span class="meta">{words}</span>
        <span dir="auto">{titleOf(article)}</span>
      </span>
      {side === 'end' && <Icon name="chevron-right" />}
    </button>
  );
}
