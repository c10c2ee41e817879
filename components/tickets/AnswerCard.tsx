import { givenName } from '../../utils/corner/corner-facts';
import { t, tn } from '../../utils/i18n/messages';
import { shortTimeWords } from '../../utils/i18n/times';
import type { Ticket } from '../../utils/protocol/desk-api';
import { Avatar } from '../controls/Avatar';
import { Time } from '../controls/Time';
import { type Photos, photoOf } from './ticket-words';
import './tickets.css';

export interface AnswerCardProps {
  /** A ticket with unread replies. */
  ticket: Ticket;
  photos: Photos;
  onOpen: (ticketId: string) => void;
}

/** An answer that has not been read: who, to what, and its first words. */
export function AnswerCard({ ticket, photos, onOpen }: AnswerCardProps) {
  const { lastComment, lastAgent } = ticket;
  const name = lastAgent?.name ?? lastComment.name;
  return (
    <button type="button" class="answer-card" onClick={() => onOpen(ticket.id)}>
      <Avatar name={name} photo={photoOf(photos, lastAgent?.id)} size={36} />
      <span class="answer-words">
        <span class="answer-head">
          <span class="answer-who" dir="auto">
            {t('tickets_answered', { name: givenName(name) })}
          </span>
          <span class="meta">
            <Time {...shortTimeWords(lastComment.createdAt)} />
          </span>
        </span>
        <span class="answer-summary" dir="auto">
          {ticket.summary}
        </span>
        {lastComment.kind === 'agent' && (
          <span class="answer-excerpt two-lines" dir="auto">
            {lastComment.excerpt}
          </span>
        )}
        <span class="unseen">{tn('tickets_unread', ticket.unread)}</span>
      </span>
    </button>
  );
}
