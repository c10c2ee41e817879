import { useEffect } from 'preact/hooks';
import { goTo } from '../../utils/state/route-state';
import { discardSolved, type Solved } from '../../utils/state/solved-state';
import { titleOf } from '../search/article-title';
import { SolvedScreen } from '../search/SolvedScreen';
import { shareOf } from './ArticlePlace';

/** Thanks; the draft is discarded when its time is over, or when this is left. */
export function SolvedPlace({ solved: { article, words } }: { solved: Solved }) {
  useEffect(() => () => void discardSolved(), []);
  return (
    <SolvedScreen
      title={titleOf(article)}
      share={words ? shareOf(words, article) : null}
      onDone={() => goTo({ screen: 'search' })}
    />
  );
}
