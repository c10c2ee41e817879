import { signal } from '@preact/signals';
import { locale } from '../i18n/messages';
import type { Ticket } from '../protocol/desk-api';
import { openAnalyser } from '../search/analyser';
import { findAskedBefore } from '../search/asked-before';
import { database } from '../storage/database';
import { isOver } from '../tickets/ticket-status';
import { session } from './session-state';
import { tickets } from './tickets-state';

/** The person's own question of before that asks much the same. */
export interface AskedTicket {
  id: string;
  number: number;
  summary: string;
  createdAt: string;
  solved: boolean;
  /** What the team wrote last; null while it has not. */
  answer: string | null;
}

export const asked = signal<AskedTicket | null>(null);

const PAUSE_MS = 300;

/** Looks on this device, when typing has paused; nobody is asked. Answers how to stop. */
export function lookForAsked(summary: string): () => void {
  let stopped = false;
  const look = async () => {
    const found = await findAsked(summary);
    if (!stopped) asked.value = found;
  };
  const timer = setTimeout(() => void look(), PAUSE_MS);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

async function findAsked(summary: string): Promise<AskedTicket | null> {
  const mine = tickets.value?.filter(({ requester }) => requester.id === session.value?.person?.id) ?? [];
  if (mine.length === 0) return null;
  const found = findAskedBefore(summary, mine, await openAnalyser(locale.value));
  return found && { ...factsOf(found), answer: await answerOf(found) };
}

const factsOf = ({ id, number, summary, createdAt, status }: Ticket) => ({
  id,
  number,
  summary,
  createdAt,
  solved: isOver(status),
});

async function answerOf({ id, lastComment }: Ticket): Promise<string | null> {
  const comments = await database.comments.where({ ticketId: id }).sortBy('position');
  const last = comments.findLast(({ author }) => author.kind === 'agent');
  return last?.body ?? (lastComment.kind === 'agent' ? lastComment.excerpt : null);
}
