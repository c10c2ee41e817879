import { randomUUID } from 'node:crypto';
import type { SearchReport } from '../../utils/protocol/help-api';
import { addReport, hasArticle, suggestPhrase } from '../db/search-words';
import { transaction } from '../db/sql';
import { oneLine } from './article-words';
import type { Desk } from './desk';
import { refuse } from './refusal';

/** Suggestions that wait for one article in one language. */
export const MOST_SUGGESTIONS = 50;

/**
 * Takes a report in, once however often it arrives. What solved something becomes a suggestion: anybody may send a
 * report, so an agent decides what counts.
 * @throws Refusal `invalid-input`, `not-found`
 */
export async function takeReport(desk: Desk, id: string, sent: SearchReport): Promise<void> {
  const report = { ...sent, words: oneLine(sent.words) };
  const { kind, slug, locale, words } = report;
  if (words === '') throw refuse('invalid-input', { fields: [{ field: 'words', fault: 'required' }] });
  if ((kind === 'solved') !== (slug !== undefined))
    throw refuse('invalid-input', {
      fields: [{ field: 'slug', fault: slug === undefined ? 'required' : 'unknown-field' }],
    });
  const at = desk.clock();
  await transaction(desk.sql, async (query) => {
    if (slug !== undefined && !(await hasArticle(query, slug))) throw refuse('not-found');
    if (!(await addReport(query, id, report, at)) || slug === undefined) return;
    const suggestion = { id: randomUUID(), slug, locale, words, source: 'search' as const };
    await suggestPhrase(query, suggestion, { most: MOST_SUGGESTIONS, at });
  });
}
