import type { InboxPage, InboxView } from '../protocol';
import type { MessageKey } from '../words/messages';
import { useWords } from '../words/WordsContext';

interface Props {
  views: readonly InboxView[];
  chosen: InboxView;
  /** Null until the desk has counted. */
  counts: InboxPage['counts'] | null;
  addressOf(view: InboxView): string;
}

/** The views of the list with how many tickets each holds. */
export const ViewTabs = ({ views, chosen, counts, addressOf }: Props) => {
  const words = useWords();
  const numbers = new Intl.NumberFormat(words.region, { notation: 'compact' });
  return (
    <nav class="views" aria-label={words.say('inbox_views')}>
      {views.map((view) => (
        <a key={view} class="view" href={addressOf(view)} aria-current={view === chosen ? 'true' : undefined}>
          {words.say(`inbox_view_${view}` as MessageKey)}
          {counts && (
            <>
              {' '}
              <span class="view-count" aria-hidden="true">
                {numbers.format(counts[view])}
              </span>
              <span class="only-spoken">{words.count('inbox_view_count', counts[view])}</span>
            </>
          )}
        </a>
      ))}
    </nav>
  );
};
