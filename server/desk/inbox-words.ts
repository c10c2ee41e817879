import { LIMITS, type Locale } from '../../utils/protocol/limits';
import { renewHelpVersion } from '../db/article-writing';
import * as db from '../db/inbox-words';
import { synonymGroups } from '../db/search-texts';
import { hasArticle } from '../db/search-words';
import { type Query, transaction } from '../db/sql';
import type { InboxPhrase, InboxSynonyms, InboxWords } from '../inbox/words-protocol';
import { oneLine } from './article-words';
import { FALLBACK } from './articles';
import type { Desk } from './desk';
import { refuse } from './refusal';

const MOST_GROUPS = 500;

/** How people ask in a language. */
export async function readWords(query: Query, locale: Locale): Promise<InboxWords> {
  return {
    locale,
    nothingFound: await db.nothingFound(query, locale),
    suggestions: await db.suggestions(query, locale, FALLBACK),
    articles: await db.askedArticles(query, locale, FALLBACK),
    synonyms: await synonymGroups(query, locale),
  };
}

/** Changes something that the index is built from, and answers how people ask now. */
const change = (desk: Desk, locale: Locale, work: (query: Query) => Promise<void>): Promise<InboxWords> =>
  transaction(desk.sql, async (query) => {
    await work(query);
    await renewHelpVersion(query);
    return readWords(query, locale);
  });

/**
 * Accepts a phrase, changes it or adds it; whoever looked for these words in vain is answered by it.
 * @throws Refusal `not-found`, `invalid-input`, `id-taken` when the article has these words already
 */
export const keepPhrase = (desk: Desk, id: string, sent: InboxPhrase): Promise<InboxWords> => {
  const phrase = { ...sent, words: wordsOf(sent.words) };
  return change(desk, phrase.locale, async (query) => {
    if (!(await hasArticle(query, phrase.slug))) throw refuse('not-found');
    if (!(await db.savePhrase(query, id, phrase, desk.clock()))) throw refuse('id-taken');
    await db.forgetReports(query, phrase.locale, phrase.words);
  });
};

export const dropPhrase = (desk: Desk, id: string, locale: Locale): Promise<InboxWords> =>
  change(desk, locale, (query) => db.removePhrase(query, id));

export const forgetWords = (desk: Desk, locale: Locale, words: string): Promise<InboxWords> =>
  transaction(desk.sql, async (query) => {
    await db.forgetReports(query, locale, words);
    return readWords(query, locale);
  });

/** @throws Refusal `invalid-input` when fewer than two different words are left, or there are too many groups */
export const keepSynonyms = (desk: Desk, id: string, sent: InboxSynonyms): Promise<InboxWords> => {
  const words = [...new Set(sent.words.map(wordsOf))];
  if (words.length < 2) throw refuse('invalid-input', { fields: [{ field: 'words', fault: 'too-short' }] });
  return change(desk, sent.locale, async (query) => {
    await db.saveSynonyms(query, id, { ...sent, words });
    if ((await db.countSynonyms(query, sent.locale)) > MOST_GROUPS)
      throw refuse('invalid-input', { fields: [{ field: 'words', fault: 'too-long', limit: MOST_GROUPS }] });
  });
};

export const dropSynonyms = (desk: Desk, id: string, locale: Locale): Promise<InboxWords> =>
  change(desk, locale, (query) => db.removeSynonyms(query, id));

/** @throws Refusal `invalid-input` */
function wordsOf(text: string): string {
  const words = oneLine(text).slice(0, LIMITS.searchWords);
  if (words === '') throw refuse('invalid-input', { fields: [{ field: 'words', fault: 'required' }] });
  return words;
}
