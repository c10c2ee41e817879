import { Select } from '../parts/Select';
import type { InboxPage } from '../protocol';
import { type Listing, SHARES, VIEWS } from '../state/address';
import type { MessageKey } from '../words/messages';
import { useWords } from '../words/WordsContext';

interface Props {
  listing: Listing;
  /** Null until the desk has counted. */
  counts: InboxPage['counts'] | null;
  addressOf(listing: Listing): string;
  onChoose(listing: Listing): void;
}

/** Whose tickets are listed, with how many there are, and in which status. */
export const ListingBar = ({ listing, counts, addressOf, onChoose }: Props) => {
  const words = useWords();
  const numbers = new Intl.NumberFormat(words.region, { notation: 'compact' });
  return (
    <div class="views-bar">
      <nav class="views" aria-label={words.say('inbox_views')}>
        {SHARES.map((share) => (
          <a
            key={share}
            class="view"
            href={addressOf({ ...listing, share })}
            aria-current={share === listing.share ? 'true' : undefined}
          >
            {words.say(`inbox_share_${share}` as MessageKey)}
            {counts && (
              <>
                {' '}
                <span class="view-count" aria-hidden="true">
                  {numbers.format(counts[share])}
                </span>
                <span class="only-spoken">{words.count('inbox_view_count', counts[share])}</span>
              </>
            )}
          </a>
        ))}
      </nav>
      <Select
        label={words.say('inbox_view_label')}
        value={listing.view}
        options={VIEWS.map((view) => ({
          value: view,
          name: words.say(`inbox_view_${view}` as MessageKey),
        }))}
        quiet
        onChoose={(view) => onChoose({ ...listing, view })}
      />
    </div>
  );
};
