import { freshnessWords } from '../../utils/i18n/freshness-words';
import { t } from '../../utils/i18n/messages';
import { shortDate } from '../../utils/i18n/times';
import { Button } from '../controls/Button';
import { Freshness } from '../controls/Freshness';
import { FoundTickets } from './FoundTickets';
import { NoTickets } from './NoTickets';
import { Outbox } from './Outbox';
import { TicketFilters, TicketScopeSelect } from './TicketFilters';
import type { TicketListProps } from './TicketList';
import { TicketSearchField } from './TicketSearchField';
import { TicketTable, type TicketTableProps } from './TicketTable';
import './ticket-space.css';
import { useShown } from './use-shown';

export type TicketSpaceProps = Omit<TicketListProps, 'spaceAddress'> & Omit<TicketTableProps, 'tickets'>;

/** Where there is room: the tickets as a table, with everything that chooses among them above it. */
export function TicketSpace(props: TicketSpaceProps) {
  const { outbox, search, counts, organization, view } = props;
  const title = view.scope === 'everyone' && organization;
  return (
    <>
      <div class="ticket-space-head">
        <div class="ticket-space-line">
          <h1 class="page-title" tabIndex={-1}>
            {title ? t('tickets_title_everyone', { organization: title }) : t('tickets_title')}
          </h1>
          <Button kind="primary" icon="plus" size="large" onClick={props.onAsk}>
            {t('tickets_new')}
          </Button>
        </div>
        {((counts ? counts.all > 0 : props.tickets) || organization || search) && <Tools {...props} />}
        {outbox.length > 0 && <Outbox {...props} tickets={props.allTickets} entries={outbox} />}
      </div>
      {search ? (
        <div class="ticket-space-found">
          <FoundTickets {...props} search={search} total={counts?.all ?? 0} />
        </div>
      ) : (
        <Rows {...props} />
      )}
      <div class="ticket-space-foot">
        <Freshness words={freshnessWords(props.checkedAt, props.fresh)} fresh={props.fresh} />
      </div>
    </>
  );
}

function Tools({ view, counts, organization, search, onView }: TicketSpaceProps) {
  return (
    <div class="ticket-space-line">
      {search ? <span /> : <TicketFilters view={view} counts={counts} onView={onView} />}
      <div class="ticket-space-tools">
        {organization && <TicketScopeSelect view={view} onView={onView} />}
        <TicketSearchField value={view.words} onInput={(words) => onView({ words })} />
      </div>
    </div>
  );
}

function Rows(props: TicketSpaceProps) {
  const { tickets, view, since } = props;
  const { shown, more } = useShown(tickets ?? [], `${view.filter} ${view.scope}`);
  if (!tickets?.length) {
    return (
      <div class="ticket-space-found">
        <NoTickets {...props} />
      </div>
    );
  }
  return (
    <>
      <TicketTable {...props} tickets={shown} />
      <div class="ticket-space-end">
        {more}
        {!more && since && <p class="meta list-end">{t('tickets_since', { date: shortDate(since) })}</p>}
      </div>
    </>
  );
}
