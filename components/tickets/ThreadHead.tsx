import { givenName } from '../../utils/corner/corner-facts';
import { t } from '../../utils/i18n/messages';
import { shortDate } from '../../utils/i18n/times';
import type { Ticket } from '../../utils/protocol/desk-api';
import { StateLine } from './StateSign';
import './thread.css';

/** Summary, state in sign and word, and the number. */
export function ThreadHead({ ticket }: { ticket: Ticket }) {
  const by = ticket.status === 'solved' && ticket.lastAgent;
  return (
    <header class="thread-head">
      <h1 class="thread-title" tabIndex={-1} dir="auto">
        {ticket.summary}
      </h1>
      <p class="thread-state">
        <StateLine state={ticket.status} />
        <span aria-hidden="true">·</span>
        <span class="soft">{ticket.number}</span>
        {by && (
          <>
            <span aria-hidden="true">·</span>
            <span class="soft">
              {t('thread_solved_by', { name: givenName(by.name), date: shortDate(ticket.updatedAt) })}
            </span>
          </>
        )}
      </p>
    </header>
  );
}
