import { t, tn } from '../../utils/i18n/messages';
import { problemSentence } from '../../utils/i18n/problem-sentence';
import { messageTime, waitTime } from '../../utils/i18n/times';
import type { Ticket } from '../../utils/protocol/desk-api';
import { filesOf, type OutboxEntry } from '../../utils/tickets/outbox-entry';

/** The first line of an entry: the summary of a new ticket, or which ticket it belongs to. */
export function entryTitle({ content, ticketId }: OutboxEntry, tickets: readonly Ticket[]): string {
  if (content.kind === 'ticket') return content.body.summary;
  if (content.kind === 'feedback') return t('outbox_feedback');
  const number = tickets.find(({ id }) => id === ticketId)?.number ?? '';
  if (content.kind === 'status') {
    return t(content.body.status === 'closed' ? 'outbox_close' : 'outbox_reopen', { number }).trim();
  }
  if (content.kind === 'rating') return t('outbox_rating', { number }).trim();
  return number === '' ? t('outbox_reply') : t('outbox_reply_to', { number });
}

/** "New ticket · 1 picture, 1 file · written 15:46" */
export function entryMeta({ content, createdAt }: OutboxEntry): string {
  const kind = content.kind === 'ticket' ? [t('outbox_new_ticket')] : [];
  const files = fileWords(filesOf(content));
  return [...kind, ...(files ? [files] : []), t('outbox_written', { time: messageTime(createdAt) })].join(
    ' · ',
  );
}

function fileWords(files: readonly { kind: 'screenshot' | 'file' }[]): string {
  const pictures = files.filter(({ kind }) => kind === 'screenshot').length;
  const others = files.length - pictures;
  const words = [pictures > 0 && tn('outbox_pictures', pictures), others > 0 && tn('outbox_files', others)];
  return words.filter(Boolean).join(', ');
}

/** What it waits for, or why it needs the person. `at` is the time now, in milliseconds since 1970. */
export function entryFate({ state, problem, nextAttempt }: OutboxEntry, desk: string, at: number): string {
  if (state === 'sending') return t('outbox_sending');
  if (state === 'paused') return t('outbox_paused');
  if (state === 'attention' && problem) return problemSentence(problem, { desk });
  if (problem?.code === 'offline') return t('outbox_network');
  return nextAttempt > at ? t('outbox_next_try', { time: waitTime(nextAttempt - at) }) : t('outbox_soon');
}
