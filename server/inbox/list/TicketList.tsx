import { Button } from '../parts/Button';
import { Skeleton } from '../parts/Skeleton';
import type { InboxTicket, InboxView, PhoneHours } from '../protocol';
import type { MessageKey } from '../words/messages';
import { useWords } from '../words/WordsContext';
import { useKeptFocus } from './kept-focus';
import { PhoneNote } from './PhoneNote';
import { TicketRow } from './TicketRow';

interface Props {
  view: InboxView;
  /** Null while the first page is on its way. */
  items: InboxTicket[] | null;
  /** How many tickets the view holds on the desk. */
  total: number;
  more: boolean;
  growing: boolean;
  /** Whether the first page could not be loaded. */
  failed: boolean;
  chosenId: string | null;
  /** When the team calls; null when it does not. */
  phoneHours: PhoneHours | null;
  addressOf(ticketId: string): string;
  onMore(): void;
}

/** The tickets of one view, latest activity first. */
export const TicketList = (props: Props) => {
  const { view, items, failed, chosenId, addressOf } = props;
  const words = useWords();
  useKeptFocus();
  if (items === null && failed) return <p class="list-note">{words.say('inbox_list_failed')}</p>;
  if (items === null) return <Skeleton kind="rows" />;
  if (items.length === 0) return <EmptyView view={view} />;
  return (
    <>
      {view === 'calls' && props.phoneHours && (
        <div class="list-phones">
          <PhoneNote hours={props.phoneHours} />
        </div>
      )}
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

const EmptyView = ({ view }: { view: InboxView }) => {
  const words = useWords();
  return (
    <div class="empty">
      <h2>{words.say(`inbox_empty_${view}_heading` as MessageKey)}</h2>
      <p>{words.say(`inbox_empty_${view}_text` as MessageKey)}</p>
    </div>
  );
};
