import { t } from '../../utils/i18n/messages';
import { numberText } from '../../utils/i18n/numbers';
import { TICKET_FILTERS, TICKET_SCOPES, type TicketFilter } from '../../utils/tickets/ticket-list';
import type { TicketView } from '../../utils/tickets/ticket-view';
import { Choices } from '../controls/Choices';
import { Select } from '../controls/Select';

export interface TicketFiltersProps {
  view: TicketView;
  /** Null until every ticket has been read. */
  counts: Record<TicketFilter, number> | null;
  onView: (change: Partial<TicketView>) => void;
}

/** All, open or closed, each with how many there are. */
export function TicketFilters({ view, counts, onView }: TicketFiltersProps) {
  return (
    <Choices
      label={t('tickets_filter')}
      choices={TICKET_FILTERS.map((filter) => ({
        value: filter,
        words: t(`tickets_filter_${filter}`),
        count: counts ? numberText(counts[filter]) : '',
      }))}
      value={view.filter}
      onChoose={(filter) => onView({ filter })}
    />
  );
}

/** Mine or everyone's: only for who administrates an organization. */
export function TicketScopeSelect({ view, onView }: Pick<TicketFiltersProps, 'view' | 'onView'>) {
  return (
    <Select
      label={t('tickets_scope')}
      choices={TICKET_SCOPES.map((scope) => ({ value: scope, words: t(`tickets_scope_${scope}`) }))}
      value={view.scope}
      onChoose={(scope) => onView({ scope })}
    />
  );
}
