import { type NewText, saveArticles } from '../../../server/db/article-writing';
import { articleOf, type OpenedMarkdown, openMarkdown } from '../../../server/desk/article-markdown';
import { openHtml } from '../../../server/desk/article-page-html';
import type { Desk } from '../parts/desk';
import type { Vector } from './vector';

/** How a vector comes into an article: as it is past the desk, or by way of its import. */
export type Form = 'raw' | 'block' | 'inline' | 'html';

export const slugOf = (form: Form, { id }: Vector): string => `${form}-${id}`;
export const sectionOf = (form: Form): string => `Attacks ${form}`;

const WRITTEN: Record<Exclude<Form, 'raw'>, (text: string) => OpenedMarkdown> = {
  block: (text) => openMarkdown(text),
  inline: (text) =>
    openMarkdown(text.replace(/^(---\n[\s\S]*?\n---\n)([\s\S]*)$/, '$1Words before $2 words after.')),
  html: (text) => openHtml(text),
};

/** Lets the desk read an article for every vector in each of its forms, and keep what it makes of it. */
export async function plantReadAttacks(desk: Desk, vectors: readonly Vector[]): Promise<void> {
  const forms = ['block', 'inline', 'html'] as const;
  const texts = forms.flatMap((form) => vectors.map((vector) => readText(form, vector)));
  await keep(desk, texts);
}

function readText(form: Exclude<Form, 'raw'>, vector: Vector): NewText {
  const slug = slugOf(form, vector);
  const text = vector.text.replaceAll('\0', '').toWellFormed();
  const title = `${slug} ${text}`.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').slice(0, 250);
  const front = `---\ntitle: ${title}\nsection: ${sectionOf(form)}\nposition: 9000\nupdated: 2026-11-22\n---\n`;
  const article = articleOf(WRITTEN[form](front + text), { slug, locale: 'en', pictures: new Map() });
  return { ...article, source: 'imported', origin: null, pictures: [] };
}

/** Lays articles into the desk's database that nobody has made harmless. */
export async function plantRawAttacks(desk: Desk, vectors: readonly Vector[]): Promise<void> {
  await keep(desk, vectors.map(rawText));
}

async function keep(desk: Desk, texts: NewText[]): Promise<void> {
  const database = await desk.openDatabase();
  for (let from = 0; from < texts.length; from += 200)
    await saveArticles(database.sql, texts.slice(from, from + 200), new Date());
  await database.close();
}

const rawText = (vector: Vector): NewText => ({
  slug: slugOf('raw', vector),
  locale: 'en',
  title: slugOf('raw', vector),
  section: sectionOf('raw'),
  position: 9000,
  tags: [],
  headings: [],
  html: vector.text.replaceAll('\0', '\ufffd').toWellFormed(),
  body: 'An attack',
  hash: slugOf('raw', vector),
  updatedAt: '2026-11-22T00:00:00.000Z',
  source: 'imported',
  origin: null,
  pictures: [],
  askedAs: [],
  pages: [],
});
