import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Locale } from '../../utils/protocol/limits';
import { acceptedPhrases, searchTexts, synonymGroups } from '../db/search-texts';
import type { Sql } from '../db/sql';
import { FALLBACK } from '../desk/articles';
import type { Built, Told } from './build-thread';

/**
 * Builds the index of a language in a thread of its own: 50,000 articles take many seconds, and requests are answered
 * meanwhile. Texts are handed over a few at a time.
 */
export async function buildFile(sql: Sql, locale: Locale, signal: AbortSignal): Promise<Built> {
  const phrases = await acceptedPhrases(sql, locale);
  const synonyms = (await synonymGroups(sql, locale)).map(({ words }) => words);
  signal.throwIfAborted();
  const thread = new Worker(new URL('./start-thread.mjs', import.meta.url));
  const tell = (told: Told) => thread.postMessage(told);
  const stop = () => void thread.terminate();
  signal.addEventListener('abort', stop);
  try {
    const built = answerOf(thread);
    // Its failure is told by whoever awaits it; while texts are read nobody does yet.
    built.catch(() => {});
    for await (const texts of searchTexts(sql, locale, FALLBACK))
      tell({ kind: 'texts', texts, phrases: phrasesFor(phrases, texts) });
    tell({ kind: 'build', locale, synonyms });
    return await built;
  } finally {
    signal.removeEventListener('abort', stop);
    await thread.terminate();
  }
}

async function answerOf(thread: Worker): Promise<Built> {
  const ended = once(thread, 'exit').then(() => {
    throw new Error('the thread that builds an index ended before it was done');
  });
  const [built] = (await Promise.race([once(thread, 'message'), ended])) as [Built];
  return built;
}

const phrasesFor = (phrases: Map<string, string[]>, texts: { slug: string }[]): Map<string, string[]> =>
  new Map(texts.flatMap(({ slug }) => (phrases.has(slug) ? [[slug, phrases.get(slug) ?? []]] : [])));
