import { t } from '../../utils/i18n/messages';
import { readingSentence } from '../../utils/i18n/problem-sentence';
import type { Problem } from '../../utils/problems/problem';
import type { Ticket } from '../../utils/protocol/desk-api';
import type { OutboxEntry } from '../../utils/tickets/outbox-entry';
import type { TicketFilter } from '../../utils/tickets/ticket-list';
import type { TicketView } from '../../utils/tickets/ticket-view';
import { Button } from '../controls/Button';
import { Empty } from '../controls/Empty';
import { Skeleton } from '../controls/Skeleton';

export interface NoTicketsProps {
  tickets: readonly Ticket[] | undefined;
  outbox: readonly OutboxEntry[];
  view: TicketView;
  counts: Record<TicketFilter, number> | null;
  problem: Problem | null;
  checkedAt: number;
  desk: string;
  onAsk: () => void;
  onRefresh: () => void;
}

/** Not read yet, on its way, failed, none of this kind, or none at all: each says which. */
export function NoTickets(props: NoTicketsProps) {
  const { tickets, outbox, view, counts, problem, checkedAt, desk, onRefresh } = props;
  if (counts && counts.all > 0 && view.filter !== 'all') {
    return <Empty icon="inbox" title={t(`tickets_none_${view.filter}`)} />;
  }
  if (tickets && checkedAt > 0) return outbox.length > 0 ? null : <NoneYet onAsk={props.onAsk} />;
  if (tickets && outbox.length > 0) return null;
  if (!problem) return <Skeleton words={t('tickets_loading')} rows={4} />;
  return (
    <Empty
      icon="inbox"
      title={t('tickets_failed')}
      actions={<Button onClick={onRefresh}>{t('try_again')}</Button>}
    >
      {readingSentence(problem, { desk })}
    </Empty>
  );
}

function NoneYet({ onAsk }: Pick<NoTicketsProps, 'onAsk'>) {
  const ask = (
    <Button kind="primary" onClick={onAsk}>
      {t('tab_ask')}
    </Button>
  );
  return (
    <Empty icon="inbox" title={t('tickets_empty')} actions={ask}>
      {t('tickets_empty_body')}
    </Empty>
  );
}
