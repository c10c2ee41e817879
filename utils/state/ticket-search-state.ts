import { computed, effect, signal, untracked } from '@preact/signals';
import { call } from '../messaging/call';
import type { Problem } from '../problems/problem';
import type { Comment, Ticket } from '../protocol/desk-api';
import { type Snippet, snippetAround } from '../search/snippet-around';
import {
  createTicketFinder,
  holdsWords,
  marksOfWords,
  type TicketFinder,
  wordsOf,
} from '../search/ticket-finder';
import { someComments } from '../storage/thread-comments';
import type { TicketScope } from '../tickets/ticket-list';
import { ticketsInScope, ticketView } from './ticket-view-state';

/** What is shown of a ticket that was found. */
export interface TicketHit {
  ticket: Ticket;
  title: Snippet;
  /** What somebody wrote that holds the words; null where the summary says enough. */
  wrote: { author: Comment['author']; words: Snippet } | null;
}

export interface TicketSearch {
  words: string;
  scope: TicketScope;
  hits: TicketHit[];
  /** The desk is being asked; null when it was, or why it could not be. */
  desk: 'asking' | Problem | null;
}

/** What was found for the words of the view; null while nothing is searched for. */
export const ticketSearch = signal<TicketSearch | null>(null);

const finder = computed<TicketFinder>(() => createTicketFinder(ticketsInScope.value ?? []));

const PAUSE_MS = 300;

/** Searches on this device at once, then in what was written, then on the desk, for as long as a page lives. */
export const keepTicketSearch = (): (() => void) =>
  effect(() => {
    const { words, scope } = ticketView.value;
    if (wordsOf(words).length === 0) {
      ticketSearch.value = null;
      return undefined;
    }
    const found = finder.value.find(words);
    const stop = new AbortController();
    untracked(() => begin({ words, scope }, found));
    const timer = setTimeout(() => void goOn({ words, scope, stop: stop.signal }), PAUSE_MS);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  });

/** What was found for the same question before stays, until it is found anew. */
function begin({ words, scope }: Pick<TicketSearch, 'words' | 'scope'>, found: readonly Ticket[]): void {
  const folded = wordsOf(words);
  const last = ticketSearch.value;
  const before = last?.words === words && last.scope === scope ? last : null;
  const hits = found.map((ticket) => hitOf(ticket, folded, wroteBefore(before, ticket)));
  const more = before?.hits.filter(({ ticket }) => !found.some(({ id }) => id === ticket.id)) ?? [];
  ticketSearch.value = { words, scope, hits: [...hits, ...more], desk: before?.desk ?? 'asking' };
}

const wroteBefore = (before: TicketSearch | null, { id }: Ticket): TicketHit['wrote'] =>
  before?.hits.find(({ ticket }) => ticket.id === id)?.wrote ?? null;

const hitOf = (ticket: Ticket, words: readonly string[], wrote: TicketHit['wrote']): TicketHit => ({
  ticket,
  title: { text: ticket.summary, marks: marksOfWords(ticket.summary, words) },
  wrote,
});

interface Going {
  words: string;
  scope: TicketScope;
  stop: AbortSignal;
}

async function goOn(going: Going): Promise<void> {
  await Promise.all([lookInComments(going), askDesk(going)]);
}

/** What people wrote, as far as it is here; a piece at a time, so that keys are never held up. */
async function lookInComments({ words, stop }: Going): Promise<void> {
  const folded = wordsOf(words);
  const byId = new Map(ticketsInScope.peek()?.map((ticket) => [ticket.id, ticket]));
  for await (const comments of someComments()) {
    if (stop.aborted) return;
    for (const comment of comments) {
      const ticket = byId.get(comment.ticketId);
      if (ticket && holdsWords(comment.body, folded)) noteWritten(ticket, comment, folded);
    }
  }
}

/** The last one that holds the words is shown, of each ticket. */
function noteWritten(ticket: Ticket, { author, body }: Comment, folded: readonly string[]): void {
  const before = ticketSearch.peek();
  if (!before) return;
  const wrote = { author, words: snippetAround(body, marksOfWords(body, folded)) };
  const known = before.hits.some((hit) => hit.ticket.id === ticket.id);
  const hits = known
    ? before.hits.map((hit) => (hit.ticket.id === ticket.id ? { ...hit, wrote } : hit))
    : [...before.hits, hitOf(ticket, folded, wrote)];
  ticketSearch.value = { ...before, hits };
}

/** What the desk finds in its whole history, behind what was found here. */
async function askDesk({ words, scope, stop }: Going): Promise<void> {
  const answer = await call('searchTickets', { words, scope });
  const before = ticketSearch.peek();
  if (stop.aborted || !before) return;
  if (!answer.ok) ticketSearch.value = { ...before, desk: answer.problem };
  else {
    const known = new Set(before.hits.map(({ ticket }) => ticket.id));
    const folded = wordsOf(words);
    const more = answer.value.tickets.filter(({ id }) => !known.has(id));
    const hits = [...before.hits, ...more.map((ticket) => hitOf(ticket, folded, null))];
    ticketSearch.value = { ...before, hits, desk: null };
  }
}
