import { bundleOf } from '../../utils/tickets/bundle';
import type { OutboxEntry } from '../../utils/tickets/outbox-entry';
import { DRAFT, FILES, id, NOW, REPLY_DRAFT, UNREAD_TICKET, VAT_TICKET } from './data';

function entry(change: Partial<OutboxEntry>): OutboxEntry {
  return {
    version: 1,
    id: id(601),
    account: 'gallery',
    ticketId: DRAFT.ticketId,
    order: 1,
    content: bundleOf(DRAFT, FILES, 'en'),
    state: 'queued',
    problem: null,
    attempts: 1,
    createdAt: NOW - 5 * 60_000,
    nextAttempt: 0,
    ...change,
  };
}

const reply = (body: string): OutboxEntry['content'] => bundleOf({ ...REPLY_DRAFT, body }, [], 'en');

export const OFFLINE_ENTRY = entry({ problem: { code: 'offline' } });
export const SOON_ENTRY = entry({
  id: id(602),
  ticketId: VAT_TICKET.id,
  content: reply('Here is the PDF with the old header, for comparison with the one of May.'),
  problem: { code: 'desk-unreachable' },
  nextAttempt: NOW + 40_000,
});
export const SENDING_ENTRY = entry({
  id: id(603),
  state: 'sending',
  ticketId: UNREAD_TICKET.id,
  content: reply('Thank you, that was it.'),
});
export const PAUSED_ENTRY = entry({
  id: id(604),
  state: 'paused',
  ticketId: VAT_TICKET.id,
  content: reply('And the June one.'),
});
export const REFUSED_ENTRY = entry({
  id: id(605),
  state: 'attention',
  problem: { code: 'unsupported-type' },
  ticketId: UNREAD_TICKET.id,
  content: reply('Here is the recording of it.'),
});
export const CLOSING_ENTRY = entry({
  id: id(606),
  ticketId: VAT_TICKET.id,
  content: { kind: 'status', body: { status: 'closed' } },
  problem: { code: 'offline' },
});
