import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { LOCALES, type Locale } from '../../utils/protocol/limits';
import { articleOf, type OpenedMarkdown, openMarkdown } from '../desk/article-markdown';
import { openHtml } from '../desk/article-page-html';
import { SLUG } from '../desk/article-place';
import { ArticleFault } from '../desk/front-matter';
import { isRemote, type ReadPicture, readPicture } from '../desk/pictures';
import { sentence } from '../mail/sentences';
import type { FoundFile } from './file-list';
import { MOST, type ReadArticle, refuseLong, refuseOversize } from './read-article';
import { withinTime } from './time-limit';

/** After everything that has a place of its own. */
export const LAST = 1_000;

/**
 * Reads one file of Markdown or HTML. Language and slug are those of its front matter, or else of its path: `<locale>/<slug>.md`.
 * @throws ArticleFault
 */
export async function readMarkdownFile(found: FoundFile): Promise<ReadArticle> {
  if (found.bytes > MOST.fileBytes)
    throw new ArticleFault(`it is larger than ${MOST.fileBytes / 1_000_000} MB; an article is a text`);
  const source = decode(await readFile(found.file));
  const open = found.kind === 'html' ? openHtml : openMarkdown;
  const opened = withinTime(() => open(refuseHuge(source)));
  const slug = slugOf(opened, found.file);
  const locale = localeOf(opened, found);
  const pictures = await readPictures(opened, found, source);
  const shown = new Map([...pictures].map(([name, picture]) => [name, picture.shown]));
  const otherwise = { section: sectionOf(found, locale), position: LAST, title: headline(opened) };
  const text = withinTime(() => articleOf(opened, { slug, locale, pictures: shown, otherwise }));
  refuseOversize(text, (name) => opened.facts.get(name)?.line ?? (name === 'body' ? opened.bodyLine : 1));
  return { place: { file: found.shown, line: null }, text, origin: null, pictures: [...pictures.values()] };
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\0', '');
  } catch {
    throw new ArticleFault('it is not UTF-8 text');
  }
}

function refuseHuge(source: string): string {
  refuseLong('text', source, MOST.body + 20_000, null);
  return source;
}

function slugOf({ facts }: OpenedMarkdown, file: string): string {
  const given = facts.get('slug');
  const slug = given?.value || path.basename(file).replace(/\.[^.]+$/, '');
  if (SLUG.test(slug)) return slug;
  const what = given?.value ? `slug is "${slug}"` : `its name "${slug}" cannot be an address`;
  throw new ArticleFault(
    `${what}; use at most 100 lower-case letters, digits and hyphens${given?.value ? '' : ', or give a slug'}`,
    given?.line ?? 1,
  );
}

const isLocale = (text: string): text is Locale => (LOCALES as readonly string[]).includes(text);

function localeOf({ facts }: OpenedMarkdown, { file, root }: FoundFile): Locale {
  const given = facts.get('locale') ?? facts.get('lang');
  if (given?.value) {
    if (isLocale(given.value)) return given.value;
    throw new ArticleFault(`locale is "${given.value}"; it takes one of ${LOCALES.join(', ')}`, given.line);
  }
  const folders = [path.basename(root), ...path.relative(root, path.dirname(file)).split(path.sep)];
  const locale = folders.reverse().find(isLocale);
  if (locale) return locale;
  throw new ArticleFault(
    `its language is not known: give locale, or lay it into a folder ${LOCALES.join(', ')}`,
    1,
  );
}

/** The folder below the language's names the section, where there is one. */
function sectionOf({ file, root }: FoundFile, locale: Locale): string {
  const folder = path.basename(path.dirname(file));
  if (isLocale(folder) || path.dirname(file) === root) return sentence(locale, 'help_section_general');
  const words = folder.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A first heading of the highest rank is the title, where none is given. */
const headline = ({ body }: OpenedMarkdown): string | null =>
  /^\s*# +(.+?) *#*$/m.exec(body.slice(0, 2_000))?.[1] ?? null;

async function readPictures(
  { pictures }: OpenedMarkdown,
  { file, root }: FoundFile,
  source: string,
): Promise<Map<string, ReadPicture>> {
  const names = pictures.filter((name) => !isRemote(name));
  if (names.length > MOST.pictures)
    throw new ArticleFault(`it shows ${names.length} pictures; ${MOST.pictures} are the most`);
  const read = new Map<string, ReadPicture>();
  for (const name of names) {
    try {
      read.set(name, await readPicture(name, { file, root }));
    } catch (error) {
      if (error instanceof ArticleFault) throw new ArticleFault(error.message, lineOf(source, name));
      throw error;
    }
  }
  return read;
}

const lineOf = (source: string, words: string): number | null => {
  const at = source.indexOf(words);
  return at < 0 ? null : source.slice(0, at).split('\n').length;
};
