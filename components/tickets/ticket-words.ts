import { givenName } from '../../utils/corner/corner-facts';
import { t } from '../../utils/i18n/messages';
import { shortTime, timeAgo } from '../../utils/i18n/times';
import type { Ticket } from '../../utils/protocol/desk-api';
import { stateWord } from './StateSign';

/** Agents' photos by agent id: addresses they can be shown from. */
export type Photos = ReadonlyMap<string, string | null>;

/** The photo of an agent, when there is one here. */
export const photoOf = (photos: Photos, agentId: string | undefined): string | undefined =>
  (agentId && photos.get(agentId)) || undefined;

const joined = (parts: readonly string[]): string => parts.join(' · ');

/** "Waiting for you · 4821 · Maya, 12 min" */
export function listMeta(ticket: Ticket): string {
  return joined([stateWord(ticket.status), String(ticket.number), lastWords(ticket)]);
}

/** "Open · Tom is on it · yesterday", or "New · sent 2 hours ago" before anybody has answered. */
export function homeMeta(ticket: Ticket): string {
  const at = ticket.lastComment.createdAt;
  const name = ticket.lastAgent && givenName(ticket.lastAgent.name);
  if (ticket.status === 'new' || !name) {
    return joined([stateWord(ticket.status), t('tickets_sent_ago', { ago: timeAgo(ticket.createdAt) })]);
  }
  if (ticket.status === 'open') {
    return joined([stateWord('open'), t('tickets_on_it', { name }), shortTime(at)]);
  }
  return joined([stateWord(ticket.status), lastWords(ticket)]);
}

function lastWords({ lastComment, comments }: Ticket): string {
  const time = shortTime(lastComment.createdAt);
  if (lastComment.kind === 'agent') return t('tickets_by', { name: givenName(lastComment.name), time });
  return comments > 1 ? t('tickets_you', { time }) : time;
}
