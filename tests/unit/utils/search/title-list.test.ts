import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ArticleSummary } from '../../../../utils/protocol/help-api';
import { createTitleList } from '../../../../utils/search/title-list';

const HELP = new URL('../../../../server/help/', import.meta.url);

/** The product's own user guide, as the desk would list it. */
function articlesIn(locale: ArticleSummary['locale']): ArticleSummary[] {
  const files = readdirSync(new URL(`${locale}/`, HELP)).filter((name) => name.endsWith('.md'));
  return files.map((file) => {
    const text = readFileSync(new URL(`${locale}/${file}`, HELP), 'utf8');
    const field = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
    return {
      slug: file.replace('.md', ''),
      locale,
      title: field('title'),
      section: field('section'),
      tags: field('tags').split(/[,、]\s*/),
      headings: [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading ?? ''),
      updatedAt: '2026-11-22T00:00:00Z',
    };
  });
}

const first = (locale: ArticleSummary['locale'], query: string) =>
  createTitleList(articlesIn(locale)).find(query)[0]?.slug;

describe('searching titles', () => {
  it.each([
    ['en', 'screenshot', 'ask-with-a-screenshot'],
    ['en', 'screnshot', 'ask-with-a-screenshot'],
    ['en', 'privacy', 'what-handrail-sees'],
    ['en', 'follow tickets', 'follow-your-tickets'],
    ['de', 'Tickets', 'follow-your-tickets'],
  ] as const)('in %s, %j finds %s first', (locale, query, slug) => expect(first(locale, query)).toBe(slug));

  it('finds nothing for nothing', () => {
    const search = createTitleList(articlesIn('en'));
    expect(search.find('  ')).toEqual([]);
    expect(search.find('xyzzy qqq')).toEqual([]);
    expect(createTitleList([]).find('screenshot')).toEqual([]);
  });

  it('takes whatever is typed', () => {
    const search = createTitleList(articlesIn('en'));
    for (const query of ['😀', '(', '\\', '"', 'a'.repeat(10_000), 'ＳＣＲＥＥＮ']) {
      expect(Array.isArray(search.find(query))).toBe(true);
    }
  });

  it('finds one of 50,000, and never holds up a key', () => {
    const [one] = articlesIn('en');
    const many = Array.from({ length: 50_000 }, (_, at) => ({
      ...(one as ArticleSummary),
      slug: `a${at}`,
      title: at === 40_000 ? 'Value added tax on an invoice' : `Insert table ${at} of many`,
    }));
    const search = createTitleList(many);
    const spent = ['va', 'value aded tax', 'insert table', 'in ta of ma', 'x'.repeat(10_000)].map((query) => {
      const began = performance.now();
      search.find(query);
      return performance.now() - began;
    });
    expect(search.find('value aded tax')[0]?.slug).toBe('a40000');
    // Titles with most of the words are compared, not the first ones.
    expect(search.find('table of value added tax')[0]?.slug).toBe('a40000');
    // Far below what the same would take without a choice before: 800 ms and more.
    expect(Math.max(...spent)).toBeLessThan(250);
    console.log(`slowest of 50,000 titles: ${Math.max(...spent).toFixed(0)} ms`);
  });
});
