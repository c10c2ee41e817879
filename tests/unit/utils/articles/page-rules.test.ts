import { describe, expect, it } from 'vitest';
import { articlesForPage, fitOf, isPageRule } from '../../../../utils/articles/page-rules';

const page = (url: string, title = '') => ({ url, title });
const fits = (rule: string, url: string, title = '') => fitOf(rule, page(url, title)) > 0;

describe('a rule for an address', () => {
  it.each([
    ['example.com', 'https://example.com/'],
    ['example.com', 'https://app.example.com/a/b'],
    ['https://example.com/a', 'http://example.com/a'],
    ['example.com/invoices', 'https://app.example.com/invoices/2094'],
    ['example.com/invoices/', 'https://app.example.com/invoices/2094'],
    ['EXAMPLE.com/Invoices', 'https://example.com/invoices'],
    ['/invoices', 'https://any.example/invoices'],
    ['/invoices/*/share', 'https://any.example/invoices/2094/share'],
    ['/invoices/*/share', 'https://any.example/invoices/1/2/share/now'],
    ['example.com/*invoice*', 'https://example.com/my-invoices'],
    ['*/share', 'https://any.example/a/share'],
    ['localhost', 'http://localhost:8787/demo/'],
    ['localhost:8787/demo', 'http://localhost:8787/demo/'],
    ['example.com/a*a', 'https://example.com/a/aa/a'],
  ])('%s fits %s', (rule, url) => {
    expect(fits(rule, url)).toBe(true);
  });

  it.each([
    ['example.com', 'https://badexample.com/'],
    ['example.com', 'https://example.com.evil.example/'],
    ['example.com', 'https://evil.example/example.com'],
    ['example.com/invoices', 'https://example.com/invoices-old'],
    ['/invoices', 'https://any.example/all/invoices'],
    ['/invoices/*/share', 'https://any.example/invoices/2094/sharers'],
    ['example.com/invoices', 'https://example.com/?next=/invoices'],
    ['example.com', 'not an address'],
    ['*', 'https://example.com/'],
    ['', 'https://example.com/'],
    ['.*', 'https://example.com/'],
    ['(a+)+$', 'https://example.com/aaaa'],
  ])('%s does not fit %s', (rule, url) => {
    expect(fits(rule, url)).toBe(false);
  });
});

describe('a rule for a title', () => {
  it.each([
    ['title: invoice', 'Invoice 2094 – Ledgerly', true],
    ['title: ledgerly invoice', 'Invoice 2094 – Ledgerly', true],
    ['title: voice', 'Invoice 2094', false],
    ['title: 請求書', '請求書一覧 | Ledgerly', true],
    ['title:', 'Anything', false],
    ['title: …', 'Anything', false],
  ])('%s on %s: %s', (rule, title, expected) => {
    expect(fits(rule, 'https://example.com/', title)).toBe(expected);
  });
});

it.each([
  ['example.com/*', true],
  ['title: invoice', true],
  ['/invoices', true],
  ['*', false],
  ['https://', false],
  ['a b', false],
  ['title: ', false],
  ['*a*b*c*d*e*f', false],
  ['a'.repeat(201), false],
])('%j is a rule: %s', (rule, expected) => {
  expect(isPageRule(rule)).toBe(expected);
});

describe('the articles for a page', () => {
  const articles = [
    { slug: 'none' },
    { slug: 'site', pages: ['example.com'] },
    { slug: 'share', pages: ['title: share', 'example.com/invoices/*/share'] },
    { slug: 'invoices', pages: ['example.com/invoices'] },
  ];
  const slugs = (url: string, most?: number) =>
    articlesForPage(articles, page(url), most).map(({ slug }) => slug);

  it('stand with the most exact first, and are few', () => {
    expect(slugs('https://example.com/invoices/1/share')).toEqual(['share', 'invoices', 'site']);
    expect(slugs('https://example.com/invoices/1/share', 1)).toEqual(['share']);
    expect(slugs('https://elsewhere.example/')).toEqual([]);
    expect(articlesForPage(articles, null)).toEqual([]);
  });

  it('are found in no time, whatever rules and address were made to be slow', () => {
    const url = `https://example.com/${'a'.repeat(20_000)}`;
    const slow = Array.from({ length: 1_000 }, () => ({
      pages: ['example.com/*a*a*a*b', '/*aaaa*aaaa*aaac'],
    }));
    const before = performance.now();
    expect(articlesForPage(slow, page(url))).toEqual([]);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
