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

/** "Waiting for you · 4821 · Maya, 12 min"; with who asked when that is somebody else. */
export function listMeta(ticket: Ticket, personId: string): string {
  const { requester, status, number } = ticket;
  const asker = requester.id === personId ? [] : [givenName(requester.name)];
  return joined([stateWord(status), String(number), ...asker, lastWords(ticket, personId)]);
}

/** "4790 · Tom, 9 June" */
export const foundMeta = ({ number, lastAgent, updatedAt }: Ticket): string => {
  const time = shortTime(updatedAt);
  const last = lastAgent ? t('tickets_by', { name: givenName(lastAgent.name), time }) : time;
  return joined([String(number), last]);
};

/** "Open · Tom is on it · yesterday", or "New · sent 2 hours ago" before anybody has answered. */
export function homeMeta(ticket: Ticket, personId: string): string {
  const at = ticket.lastComment.createdAt;
  const name = ticket.lastAgent && givenName(ticket.lastAgent.name);
  if (ticket.status === 'new' || !name) {
    return joined([stateWord(ticket.status), t('tickets_sent_ago', { ago: timeAgo(ticket.createdAt) })]);
  }
  if (ticket.status === 'open') {
    return joined([stateWord('open'), t('tickets_on_it', { name }), shortTime(at)]);
  }
  return joined([stateWord(ticket.status), lastWords(ticket, personId)]);
}

/** Who wrote last and when; when it was closed later than that, when. */
function lastWords(
  { lastComment, comments, requester, status, updatedAt }: Ticket,
  personId: string,
): string {
  if (status === 'closed' && updatedAt > lastComment.createdAt) return shortTime(updatedAt);
  const time = shortTime(lastComment.createdAt);
  if (comments === 1) return time;
  const yours = lastComment.kind === 'requester' && requester.id === personId;
  return yours && lastComment.name === requester.name
    ? t('tickets_you', { time })
    : t('tickets_by', { name: givenName(lastComment.name), time });
}
