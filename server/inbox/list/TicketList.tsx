import { Button } from '../parts/Button';
import { Skeleton } from '../parts/Skeleton';
import type { InboxTicket } from '../protocol';
import type { Listing } from '../state/address';
import type { MessageKey } from '../words/messages';
import { useWords } from '../words/WordsContext';
import { useKeptFocus } from './kept-focus';
import { TicketRow } from './TicketRow';

interface Props {
  listing: Listing;
  /** Null while the first page is on its way. */
  items: InboxTicket[] | null;
  /** How many tickets the listing holds on the desk. */
  total: number;
  more: boolean;
  growing: boolean;
  /** Whether the first page could not be loaded. */
  failed: boolean;
  chosenId: string | null;
  addressOf(ticketId: string): string;
  onMore(): void;
}

/** The tickets of one listing, latest activity first. */
export const TicketList = (props: Props) => {
  const { listing, items, failed, chosenId, addressOf } = props;
  const words = useWords();
  useKeptFocus();
  if (items === null && failed) return <p class="list-note">{words.say('inbox_list_failed')}</p>;
  if (items === null) return <Skeleton kind="rows" />;
  if (items.length === 0) return <EmptyList listing={listing} />;
  return (
    <>
      <ul class="rows">
        {items.map((ticket) => (
          <TicketRow
            key={ticket.id}
            ticket={ticket}
            address={addressOf(ticket.id)}
            chosen={ticket.id === chosenId}
          />
        ))}
      </ul>
      {props.more && <MoreRows {...props} shown={items.length} />}
    </>
  );
};

const MoreRows = ({ shown, total, growing, onMore }: Props & { shown: number }) => {
  const words = useWords();
  const numbers = new Intl.NumberFormat(words.region);
  const values = { shown: numbers.format(shown), count: numbers.format(total) };
  return (
    <div class="more-rows">
      <p class="meta">{words.say('inbox_shown_of', values)}</p>
      <Button small busy={growing ? words.say('inbox_more_loading') : undefined} onPress={onMore}>
        {words.say('inbox_more')}
      </Button>
    </div>
  );
};

/** What is not there is told by what was looked for first, then by whose it would be, then by its status. */
const EmptyList = ({ listing: { view, share, words: sought } }: { listing: Listing }) => {
  const words = useWords();
  const kind = sought.trim() !== '' ? 'search' : share === 'all' ? view : share;
  return (
    <div class="empty">
      <h2>{words.say(`inbox_empty_${kind}_heading` as MessageKey, { words: sought.trim() })}</h2>
      <p>{words.say(`inbox_empty_${kind}_text` as MessageKey)}</p>
    </div>
  );
};
