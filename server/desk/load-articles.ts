import { readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { LOCALES, type Locale } from '../../utils/protocol/limits';
import { renewHelpVersion, saveArticles } from '../db/article-writing';
import { type ArticleText, articleHashes, removeArticleText } from '../db/articles';
import { transaction } from '../db/sql';
import { StartFault } from '../start-fault';
import { articleOf, openMarkdown } from './article-markdown';
import type { Desk } from './desk';
import { ArticleFault } from './front-matter';
import { dropUnusedPictures, isRemote, keepPictures, type ReadPicture, readPicture } from './pictures';

/** How many texts were written, and how many are gone. */
export interface Loaded {
  written: number;
  removed: number;
}

interface BuiltIn {
  text: ArticleText;
  pictures: ReadPicture[];
}

/**
 * Brings the articles that ship with the desk in line with the folder `<locale>/<slug>.md` and the pictures beside
 * them: what is new or changed is written, what is no longer there is removed. What was imported stays as it is, also
 * where it took the place of one that ships. No folder means no change.
 * @throws StartFault naming the file that cannot be read as an article
 */
export async function loadArticles(desk: Desk): Promise<Loaded> {
  const texts = await readFolder(desk.config.helpFolder);
  if (texts === null) return { written: 0, removed: 0 };
  await keepPictures(
    desk,
    texts.flatMap(({ pictures }) => pictures),
  );
  const loaded = await transaction(desk.sql, async (query) => {
    const there = await articleHashes(query);
    const changed = texts.filter(({ text }) => {
      const known = there.get(`${text.locale}/${text.slug}`);
      return known?.source !== 'imported' && known?.hash !== text.hash;
    });
    const rows = changed.map(({ text, pictures }) => ({
      ...text,
      source: 'built-in' as const,
      origin: null,
      pictures: pictures.map(({ id }) => id),
    }));
    await saveArticles(query, rows, desk.clock());
    const kept = new Set(texts.map(({ text }) => `${text.locale}/${text.slug}`));
    const gone = [...there].filter(([key, { source }]) => source === 'built-in' && !kept.has(key));
    for (const [key] of gone) await removeArticleText(query, ...parts(key));
    if (gone.length > 0) await renewHelpVersion(query);
    return { written: changed.length, removed: gone.length };
  });
  await dropUnusedPictures(desk);
  return loaded;
}

const parts = (key: string): [locale: string, slug: string] => {
  const at = key.indexOf('/');
  return [key.slice(0, at), key.slice(at + 1)];
};

async function readFolder(folder: string): Promise<BuiltIn[] | null> {
  const root = await realpath(folder).catch(() => null);
  if (root === null) return null;
  const texts = await Promise.all(LOCALES.map((locale) => readLocale(root, locale)));
  return texts.flat();
}

async function readLocale(root: string, locale: Locale): Promise<BuiltIn[]> {
  const names = await readdir(path.join(root, locale)).catch(() => []);
  const slugs = names.flatMap((name) => /^([a-z0-9][a-z0-9-]{0,99})\.md$/.exec(name)?.[1] ?? []);
  return Promise.all(slugs.map((slug) => readOne(root, { slug, locale })));
}

async function readOne(root: string, place: { slug: string; locale: Locale }): Promise<BuiltIn> {
  const file = path.join(root, place.locale, `${place.slug}.md`);
  try {
    const opened = openMarkdown(await readFile(file, 'utf8'));
    const names = opened.pictures.filter((name) => !isRemote(name));
    const pictures = await Promise.all(names.map((name) => readPicture(name, { file, root })));
    const byName = new Map(names.map((name, index) => [name, pictures[index]?.shown]));
    const shown = new Map(
      [...byName].flatMap(([name, picture]) => (picture ? [[name, picture] as const] : [])),
    );
    return { text: articleOf(opened, { ...place, pictures: shown }), pictures };
  } catch (error) {
    if (!(error instanceof ArticleFault)) throw error;
    throw new StartFault(
      `The article ${file} cannot be read: ${error.message}. Mend the file and start again.`,
    );
  }
}
