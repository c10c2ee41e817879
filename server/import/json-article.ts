import { createHash } from 'node:crypto';
import { LOCALES, type Locale, normalizeText } from '../../utils/protocol/limits';
import { HeadingIds, plainBody } from '../desk/article-html';
import { instant, withHash } from '../desk/article-markdown';
import { pageRulesOf, phrasesOf } from '../desk/article-words';
import { ArticleFault } from '../desk/front-matter';
import { makeSafe } from '../desk/safe-html';
import { sentence } from '../mail/sentences';
import { LAST } from './markdown-file';
import { MOST, type Place, type ReadArticle, refuseLong, refuseOversize } from './read-article';

type Json = Record<string, unknown>;

interface Section {
  h: string;
  t: string;
}

/**
 * Reads one line of the JSON-lines form: `{id, title, locale, tags, sections: [{h, a, t}]}`, and where they are
 * given `section`, `position`, `askedAs`, `pages` and `updated`. Texts are plain: nothing in them is markup.
 * @throws ArticleFault
 */
export function readJsonArticle(line: string, place: Place): ReadArticle {
  const fields = parse(line);
  const id = textOf(fields, 'id', 200);
  const title = textOf(fields, 'title', MOST.title);
  const locale = localeOf(fields);
  const tags = listOf(fields, 'tags')
    .map((tag) => normalizeText(tag).trim())
    .filter(Boolean);
  const sections = sectionsOf(fields.sections);
  const { html, headings } = render(sections, title);
  const text = withHash({
    slug: slugOf(id),
    locale,
    title,
    section:
      fields.section === undefined ? collection(id, tags, locale) : textOf(fields, 'section', MOST.section),
    position: positionOf(fields.position),
    tags,
    headings,
    askedAs: phrasesOf(listOf(fields, 'askedAs')),
    pages: pageRulesOf(listOf(fields, 'pages')),
    html,
    body: plainBody(html),
    updatedAt: fields.updated === undefined ? '' : instant(String(fields.updated)),
  });
  refuseOversize(text, () => null);
  return { place, text, origin: id, pictures: [] };
}

function parse(line: string): Json {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  } catch {}
  throw new ArticleFault(`it is not a JSON object: ${line.slice(0, 60)}`);
}

function textOf(fields: Json, name: string, most: number): string {
  const value = fields[name];
  if (value === undefined) throw new ArticleFault(`${name} is missing`);
  if (typeof value !== 'string') throw new ArticleFault(`${name} is not a text`);
  const text = normalizeText(value).replace(/\s+/g, ' ').trim();
  if (text === '') throw new ArticleFault(`${name} is empty`);
  refuseLong(name, text, most, null);
  return text;
}

function localeOf(fields: Json): Locale {
  const text = textOf(fields, 'locale', 100);
  const locale = LOCALES.find((known) => known === text);
  if (locale) return locale;
  throw new ArticleFault(`locale is "${text}"; it takes one of ${LOCALES.join(', ')}`);
}

function listOf(fields: Json, name: string): string[] {
  const list = fields[name] ?? [];
  if (Array.isArray(list) && list.every((item) => typeof item === 'string')) return list;
  throw new ArticleFault(`${name} is not a list of texts`);
}

function positionOf(position: unknown = LAST): number {
  if (Number.isInteger(position) && (position as number) >= 0 && (position as number) <= 999_999)
    return position as number;
  throw new ArticleFault(`position is ${JSON.stringify(position)}, not a whole number`);
}

function sectionsOf(sections: unknown): Section[] {
  if (!Array.isArray(sections)) throw new ArticleFault('sections is not a list');
  const read = sections.map((section: unknown, index) => {
    const { h = '', t = '' } = (typeof section === 'object' && section !== null ? section : {}) as Json;
    if (section === null || typeof section !== 'object' || typeof h !== 'string' || typeof t !== 'string')
      throw new ArticleFault(`section ${index + 1} is not {h, a, t} with texts`);
    return { h: normalizeText(h), t: normalizeText(t) };
  });
  const length = read.reduce((sum, { h, t }) => sum + h.length + t.length, 0);
  if (length > MOST.body)
    throw new ArticleFault(`its body has ${length} characters; ${MOST.body} are the most`);
  return read;
}

/** A first heading that only says the title again is left out. */
function render(sections: Section[], title: string): { html: string; headings: string[] } {
  const ids = new HeadingIds();
  const headings: string[] = [];
  const parts = sections.map(({ h, t }, index) => {
    const words = h.replace(/\s+/g, ' ').trim();
    const shown = words !== '' && !(index === 0 && words === title);
    if (shown) headings.push(words);
    return (shown ? `<h2 id="${ids.next(words)}">${escaped(words)}</h2>\n` : '') + paragraphs(t);
  });
  return { html: makeSafe(parts.join('\n')), headings };
}

const paragraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${escaped(part.trim()).replaceAll('\n', '<br>')}</p>\n`)
    .join('');

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The first tag names the section, or else what stands before the colon of the id. */
function collection(id: string, tags: string[], locale: Locale): string {
  const name = tags[0] ?? /^([^:]{1,100}):/.exec(id)?.[1];
  return name?.slice(0, MOST.section) ?? sentence(locale, 'help_section_general');
}

/** An address made of an id; where nothing can be made of it, of its hash. */
export function slugOf(id: string): string {
  const words = id
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\.(html?|md|xhtml)$/, '')
    .match(/[a-z0-9]+/g);
  const slug = (words ?? []).join('-').slice(0, 90).replace(/-$/, '');
  return slug === '' ? `article-${idHash(id)}` : slug;
}

/** The same address for another article: with a few letters of its id's hash. */
export const otherSlug = (slug: string, id: string): string => `${slug}-${idHash(id)}`;

const idHash = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 8);
