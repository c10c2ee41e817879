import { createHash } from 'node:crypto';
import type { Locale } from '../../utils/protocol/limits';
import type { ArticleText } from '../db/articles';
import { type MarkdownBody, parseMarkdown, plainBody, renderMarkdown } from './article-html';
import { pageRulesOf, phrasesOf } from './article-words';
import { ArticleFault, type FrontMatter, splitFrontMatter } from './front-matter';
import type { Pictures } from './safe-html';

/** What stands in for facts that a file does not give; without it they are required. */
export interface Otherwise {
  section: string;
  position: number;
  title: string | null;
}

/** A Markdown file taken apart, before its pictures are known. */
export interface OpenedMarkdown extends FrontMatter, Pick<MarkdownBody, 'pictures'> {
  parsed: MarkdownBody;
}

/** @throws ArticleFault */
export function openMarkdown(source: string): OpenedMarkdown {
  const front = splitFrontMatter(source.replace(/\r\n?/g, '\n'));
  const parsed = parseMarkdown(front.body);
  return { ...front, parsed, pictures: parsed.pictures };
}

/**
 * Reads an article: front matter (`title`, `section`, `position`, `tags`, `asked-as`, `pages`, `updated`) and Markdown.
 * @throws ArticleFault
 */
export const readMarkdown = (source: string, place: { slug: string; locale: Locale }): ArticleText =>
  articleOf(openMarkdown(source), { ...place, pictures: new Map() });

/** Makes the article of an opened file; `updatedAt` is empty when the file does not give it and need not. */
export function articleOf(
  { facts, parsed }: OpenedMarkdown,
  {
    slug,
    locale,
    pictures,
    otherwise,
  }: { slug: string; locale: Locale; pictures: Pictures; otherwise?: Otherwise },
): ArticleText {
  const need = (name: string, instead?: string | null): string => {
    const value = facts.get(name)?.value || instead;
    if (!value) throw new ArticleFault(`${name} is missing`, 1);
    return value;
  };
  const { html, headings } = renderMarkdown(parsed, pictures);
  return withHash({
    slug,
    locale,
    title: need('title', otherwise?.title),
    section: need('section', otherwise?.section),
    position: wholeNumber(
      need('position', otherwise && String(otherwise.position)),
      facts.get('position')?.line,
    ),
    tags: facts.get('tags')?.items ?? [],
    headings,
    askedAs: phrasesOf(facts.get('asked-as')?.items ?? [], facts.get('asked-as')?.line),
    pages: pageRulesOf(facts.get('pages')?.items ?? [], facts.get('pages')?.line),
    html,
    body: plainBody(html),
    updatedAt:
      otherwise && !facts.get('updated')?.value ? '' : instant(need('updated'), facts.get('updated')?.line),
  });
}

/** The article with the hash of everything its reader sees. */
export function withHash(text: Omit<ArticleText, 'hash'>): ArticleText {
  const { slug: _, ...seen } = text;
  return { ...text, hash: createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 32) };
}

function wholeNumber(text: string, line: number | null = null): number {
  if (!/^\d{1,6}$/.test(text)) throw new ArticleFault(`position is "${text}", not a whole number`, line);
  return Number(text);
}

/** @throws ArticleFault */
export function instant(text: string, line: number | null = null): string {
  const time = /^\d{4}-\d\d-\d\d/.test(text) ? new Date(text) : new Date(Number.NaN);
  if (Number.isNaN(time.getTime()))
    throw new ArticleFault(`updated is "${text}", not a date such as 2026-11-22`, line);
  return time.toISOString();
}
