import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { KeptArticle } from '../../../../utils/articles/article';
import { createArticleSearch } from '../../../../utils/search/article-search';

const HELP = new URL('../../../../server/help/', import.meta.url);

/** The product's own user guide, as the desk would list it. */
function articlesIn(locale: KeptArticle['locale']): KeptArticle[] {
  const files = readdirSync(new URL(`${locale}/`, HELP)).filter((name) => name.endsWith('.md'));
  return files.map((file) => {
    const text = readFileSync(new URL(`${locale}/${file}`, HELP), 'utf8');
    const field = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
    return {
      version: 1,
      slug: file.replace('.md', ''),
      locale,
      title: field('title'),
      section: field('section'),
      tags: field('tags').split(/[,、]\s*/),
      headings: [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading ?? ''),
      updatedAt: '2026-11-22T00:00:00Z',
      html: null,
      etag: null,
    };
  });
}

const first = (locale: KeptArticle['locale'], query: string) =>
  createArticleSearch(articlesIn(locale)).find(query)[0]?.slug;

describe('searching the articles', () => {
  it.each([
    ['en', 'screenshot', 'ask-with-a-screenshot'],
    ['en', 'screnshot', 'ask-with-a-screenshot'],
    ['en', 'privacy', 'what-handrail-sees'],
    ['en', 'follow tickets', 'follow-your-tickets'],
    ['de', 'Tickets', 'follow-your-tickets'],
  ] as const)('in %s, %j finds %s first', (locale, query, slug) => expect(first(locale, query)).toBe(slug));

  it('finds nothing for nothing', () => {
    const search = createArticleSearch(articlesIn('en'));
    expect(search.find('  ')).toEqual([]);
    expect(search.find('xyzzy qqq')).toEqual([]);
    expect(createArticleSearch([]).find('screenshot')).toEqual([]);
  });

  it('takes whatever is typed', () => {
    const search = createArticleSearch(articlesIn('en'));
    for (const query of ['😀', '(', '\\', '"', 'a'.repeat(10_000), 'ＳＣＲＥＥＮ']) {
      expect(Array.isArray(search.find(query))).toBe(true);
    }
  });
});
