import { freshnessWords } from '../../utils/i18n/freshness-words';
import { t } from '../../utils/i18n/messages';
import { shortDate } from '../../utils/i18n/times';
import type { Problem } from '../../utils/problems/problem';
import type { Ticket } from '../../utils/protocol/desk-api';
import type { TicketSearch } from '../../utils/state/ticket-search-state';
import type { OutboxEntry } from '../../utils/tickets/outbox-entry';
import { Button } from '../controls/Button';
import { Foot } from '../controls/Foot';
import { Freshness } from '../controls/Freshness';
import { Icon } from '../controls/Icon';
import { FoundTickets } from './FoundTickets';
import { NoTickets } from './NoTickets';
import { Outbox, type OutboxProps } from './Outbox';
import { TicketFilters, type TicketFiltersProps, TicketScopeSelect } from './TicketFilters';
import { TicketRow } from './TicketRow';
import { TicketSearchField } from './TicketSearchField';
import { listMeta } from './ticket-words';
import { useShown } from './use-shown';
import './tickets.css';

export interface TicketListProps extends Omit<OutboxProps, 'entries' | 'tickets'>, TicketFiltersProps {
  /** The tickets of the view, in its order; undefined until read from the store. */
  tickets: readonly Ticket[] | undefined;
  /** Every ticket, whatever is shown: for what waits in the outbox. */
  allTickets: readonly Ticket[] | undefined;
  /** The organization whose every ticket may be seen; null for those who see only their own. */
  organization: string | null;
  /** What was found for the words of the view; null while nothing is searched for. */
  search: TicketSearch | null;
  /** Who reads. */
  personId: string;
  /** What has been sent and is not there yet, oldest first. */
  outbox: readonly OutboxEntry[];
  /** Why the last question for tickets went wrong; null when it did not. */
  problem: Problem | null;
  /** Milliseconds since 1970 of the last good answer; 0 for never, and the list is then still on its way. */
  checkedAt: number;
  /** True when the last question was answered well. */
  fresh: boolean;
  /** Since when every ticket is here, ISO 8601; null when the desk does not say. */
  since: string | null;
  onOpen: (ticketId: string) => void;
  onAsk: () => void;
  /** Asks the desk again. */
  onRefresh: () => void;
  /** Where the support space shows the same; null in the support space itself. */
  spaceAddress: string | null;
}

/** Your tickets in one column: first what is not sent yet, then the tickets, or those that were found. */
export function TicketList(props: TicketListProps) {
  const { outbox, search, counts, checkedAt, fresh, desk } = props;
  const empty = !search && (counts ? counts.all === 0 : !props.tickets);
  const title = props.view.scope === 'everyone' && props.organization;
  return (
    <>
      <div class="body groups">
        <h1 class="unseen" tabIndex={-1}>
          {title ? t('tickets_title_everyone', { organization: title }) : t('tickets_title')}
        </h1>
        {(!empty || props.organization) && <ListHead {...props} />}
        {outbox.length > 0 && <Outbox {...props} tickets={props.allTickets} entries={outbox} />}
        {search ? <FoundTickets {...props} search={search} total={counts?.all ?? 0} /> : <Rows {...props} />}
      </div>
      {search ? (
        <NotAmong onAsk={props.onAsk} />
      ) : (
        <Foot bare={empty}>
          <div class="foot-line">
            <Freshness
              words={freshnessWords(checkedAt, fresh)}
              fresh={fresh}
              {...(empty && { whose: desk })}
            />
            {props.spaceAddress && !empty && <SpaceLink address={props.spaceAddress} />}
          </div>
        </Foot>
      )}
    </>
  );
}

function ListHead({ view, counts, onView, search, organization, onAsk }: TicketListProps) {
  return (
    <div class="tickets-head">
      <div class="tickets-top">
        <TicketSearchField value={view.words} onInput={(words) => onView({ words })} />
        {!search && (
          <Button kind="primary" icon="plus" name={t('tickets_new')} onClick={onAsk}>
            {t('tickets_new_short')}
          </Button>
        )}
      </div>
      <div class="tickets-filters">
        {!search && <TicketFilters view={view} counts={counts} onView={onView} />}
        {organization && <TicketScopeSelect view={view} onView={onView} />}
      </div>
    </div>
  );
}

function Rows(props: TicketListProps) {
  const { tickets, view, personId, onOpen, since } = props;
  const { shown, more } = useShown(tickets ?? [], `${view.filter} ${view.scope}`);
  if (!tickets?.length) return <NoTickets {...props} />;
  return (
    <section>
      <ul class="list">
        {shown.map((ticket) => (
          <li key={ticket.id}>
            <TicketRow ticket={ticket} meta={listMeta(ticket, personId)} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {more}
      {!more && since && <p class="meta list-end">{t('tickets_since', { date: shortDate(since) })}</p>}
    </section>
  );
}

function SpaceLink({ address }: { address: string }) {
  return (
    <a class="space-link" href={address} target="_blank" rel="noopener">
      <span class="link">{t('tickets_open_space')}</span>
      <Icon name="external-link" />
    </a>
  );
}

function NotAmong({ onAsk }: Pick<TicketListProps, 'onAsk'>) {
  return (
    <Foot>
      <div class="foot-line">
        <span class="soft">{t('found_not_among')}</span>
        <Button icon="plus" onClick={onAsk}>
          {t('tickets_new')}
        </Button>
      </div>
    </Foot>
  );
}
