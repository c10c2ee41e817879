import { randomUUID } from 'node:crypto';
import { agentWords, hasArticle, suggestPhrase, ticketWords } from '../db/search-words';
import type { Query } from '../db/sql';
import { oneLine } from './article-words';
import type { Desk } from './desk';
import { MOST_SUGGESTIONS } from './search-reports';

const LINK = /(https?:\/\/[^\s/<>"']+)\/help\/(?:en|fr|de|es|ja)\/article\/([a-z0-9][a-z0-9-]{0,99})/g;
const MOST_LINKS = 5;

/** The articles of this help centre that a text links to, each once. */
export function linkedArticles(text: string, publicUrl: string | null): string[] {
  const links = Array.from(text.matchAll(LINK), ([, origin, slug = '']) => ({ origin, slug }));
  const ours = links.filter(({ origin }) => publicUrl === null || origin === publicUrl);
  return [...new Set(ours.map(({ slug }) => slug))].slice(0, MOST_LINKS);
}

/**
 * A ticket was solved: what it asked becomes a suggestion for every article an agent linked in it. A summary may hold
 * personal words, so it counts only when an agent accepts it.
 */
export async function suggestFromTicket(desk: Desk, query: Query, ticketId: string): Promise<void> {
  const ticket = await ticketWords(query, ticketId);
  if (!ticket) return;
  const said = await agentWords(query, ticketId);
  const words = oneLine(ticket.summary);
  for (const slug of linkedArticles(said.join('\n'), desk.config.publicUrl)) {
    if (!(await hasArticle(query, slug))) continue;
    const suggestion = { id: randomUUID(), slug, locale: ticket.locale, words, source: 'ticket' as const };
    await suggestPhrase(query, suggestion, { most: MOST_SUGGESTIONS, at: desk.clock() });
  }
}
