import { freshnessWords } from '../../utils/i18n/freshness-words';
import { t } from '../../utils/i18n/messages';
import { readingSentence } from '../../utils/i18n/problem-sentence';
import type { Problem } from '../../utils/problems/problem';
import type { Ticket } from '../../utils/protocol/desk-api';
import type { OutboxEntry } from '../../utils/tickets/outbox-entry';
import { isOver } from '../../utils/tickets/ticket-status';
import { Button } from '../controls/Button';
import { Empty } from '../controls/Empty';
import { Foot } from '../controls/Foot';
import { Freshness } from '../controls/Freshness';
import { Skeleton } from '../controls/Skeleton';
import { Outbox, type OutboxProps } from './Outbox';
import { TicketRow } from './TicketRow';
import { listMeta } from './ticket-words';
import './tickets.css';

export interface TicketListProps extends Omit<OutboxProps, 'entries'> {
  /** Every ticket, latest activity first; undefined until read from the store. */
  tickets: readonly Ticket[] | undefined;
  /** What has been sent and is not there yet, oldest first. */
  outbox: readonly OutboxEntry[];
  /** Why the last question for tickets went wrong; null when it did not. */
  problem: Problem | null;
  /** Milliseconds since 1970 of the last good answer; 0 for never, and the list is then still on its way. */
  checkedAt: number;
  /** True when the last question was answered well. */
  fresh: boolean;
  onOpen: (ticketId: string) => void;
  onAsk: () => void;
  /** Asks the desk again. */
  onRefresh: () => void;
}

/** Your tickets: first what is not sent yet, then what is open, then what is over. */
export function TicketList(props: TicketListProps) {
  const { tickets, outbox, desk, onAsk } = props;
  const has = Boolean(tickets?.length);
  const words = freshnessWords(props.checkedAt, props.fresh);
  return (
    <>
      <div class="body groups">
        <h1 class="unseen" tabIndex={-1}>
          {t('tickets_title')}
        </h1>
        {outbox.length > 0 && <Outbox {...props} entries={outbox} />}
        {has ? <Groups {...props} tickets={tickets ?? []} /> : <NoTickets {...props} />}
      </div>
      <Foot bare={!has}>
        {has ? (
          <div class="foot-line">
            <Freshness words={words} fresh={props.fresh} />
            <Button kind="primary" icon="plus" onClick={onAsk}>
              {t('tickets_new')}
            </Button>
          </div>
        ) : (
          <Freshness words={words} fresh={props.fresh} whose={desk} />
        )}
      </Foot>
    </>
  );
}

function Groups({ tickets, onOpen }: { tickets: readonly Ticket[]; onOpen: (ticketId: string) => void }) {
  const groups = [
    { title: t('tickets_group_open'), list: tickets.filter(({ status }) => !isOver(status)) },
    { title: t('tickets_group_over'), list: tickets.filter(({ status }) => isOver(status)) },
  ];
  return groups.map(
    ({ title, list }) =>
      list.length > 0 && (
        <section class="group" key={title}>
          <h2 class="heading">{title}</h2>
          <ul class="list">
            {list.map((ticket) => (
              <li key={ticket.id}>
                <TicketRow ticket={ticket} meta={listMeta(ticket)} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </section>
      ),
  );
}

/** Not read yet, on its way, failed, or there are none: each says which. */
function NoTickets({ tickets, outbox, problem, checkedAt, desk, onAsk, onRefresh }: TicketListProps) {
  if (tickets && (checkedAt > 0 || outbox.length > 0)) {
    if (outbox.length > 0) return null;
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
