import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { LOCALES, type Locale } from '../../utils/protocol/limits';
import { type ArticleText, articleHashes, removeArticleText, saveArticle } from '../db/articles';
import { transaction } from '../db/sql';
import { StartFault } from '../start-fault';
import { ArticleFault, readMarkdown } from './article-markdown';
import type { Desk } from './desk';

/** How many texts were written, and how many are gone. */
export interface Loaded {
  written: number;
  removed: number;
}

/**
 * Brings the help centre in line with the folder `<locale>/<slug>.md`: what is new or changed is written, what is no
 * longer there is removed. No folder means no change.
 * @throws StartFault naming the file that cannot be read as an article
 */
export async function loadArticles({ sql, clock, config }: Desk): Promise<Loaded> {
  const texts = await readFolder(config.helpFolder);
  if (texts === null) return { written: 0, removed: 0 };
  return transaction(sql, async (query) => {
    const there = await articleHashes(query);
    const changed = texts.filter(({ slug, locale, hash }) => there.get(`${locale}/${slug}`) !== hash);
    for (const text of changed) await saveArticle(query, text, clock());
    const kept = new Set(texts.map(({ slug, locale }) => `${locale}/${slug}`));
    const gone = [...there.keys()].filter((key) => !kept.has(key));
    for (const key of gone) await removeArticleText(query, ...parts(key));
    return { written: changed.length, removed: gone.length };
  });
}

const parts = (key: string): [locale: string, slug: string] => {
  const at = key.indexOf('/');
  return [key.slice(0, at), key.slice(at + 1)];
};

async function readFolder(folder: string): Promise<ArticleText[] | null> {
  const there = await readdir(folder).catch(() => null);
  if (there === null) return null;
  const texts = await Promise.all(LOCALES.map((locale) => readLocale(path.join(folder, locale), locale)));
  return texts.flat();
}

async function readLocale(folder: string, locale: Locale): Promise<ArticleText[]> {
  const names = await readdir(folder).catch(() => []);
  const slugs = names.flatMap((name) => /^([a-z0-9][a-z0-9-]{0,99})\.md$/.exec(name)?.[1] ?? []);
  return Promise.all(slugs.map((slug) => readOne(path.join(folder, `${slug}.md`), { slug, locale })));
}

async function readOne(file: string, place: { slug: string; locale: Locale }): Promise<ArticleText> {
  try {
    return readMarkdown(await readFile(file, 'utf8'), place);
  } catch (error) {
    if (!(error instanceof ArticleFault)) throw error;
    throw new StartFault(
      `The article ${file} cannot be read: ${error.message}. Mend the file and start again.`,
    );
  }
}
