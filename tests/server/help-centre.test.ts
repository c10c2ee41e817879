import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadArticles } from '../../server/desk/load-articles';
import { preferredLocale } from '../../server/help-centre/preferred-locale';
import { LOCALES } from '../../utils/protocol/limits';
import { type ImportFolder, importFrom, markdown, newImportFolder } from './import-folder';
import { openTestDesk, type TestDesk } from './test-desk';

let test: TestDesk;
let folder: ImportFolder;
beforeAll(async () => {
  test = await openTestDesk({ config: { publicUrl: 'https://help.example.com' } });
  folder = await newImportFolder();
  const facts = { section: 'Getting started', updated: '2026-06-03' };
  const body =
    'Intro <b>bold</b>.\n\n## First part\n\n[other](second)\n\n## Second & last\n\nA needle in 100% of _hay_.';
  await folder.write(
    'en/first.md',
    markdown({ title: 'The <first> article', position: '1', ...facts }, body),
  );
  await folder.write('en/second.md', markdown({ title: 'Second', position: '2', ...facts }, 'Short.'));
  await folder.write('en/third.md', markdown({ title: 'Third', position: '3', section: 'Payments & fees' }));
  await folder.write(
    'fr/first.md',
    markdown({ title: 'Premier', position: '1', section: 'Prise en main' }, 'Bonjour.'),
  );
  await folder.write(
    'ja/first.md',
    markdown({ title: '最初', position: '1', section: 'はじめに' }, '本文です。'),
  );
  await importFrom(test, [folder.path]);
});
afterAll(async () => {
  await test.close();
  await folder.remove();
});

const get = (url: string, options: Omit<InjectOptions, 'url'> = {}) => test.app.inject({ ...options, url });
const page = async (url: string) => (await get(url)).body;

describe('an article page', () => {
  it('says all of itself without script: title, text, date, way here, contents, neighbours', async () => {
    const answer = await get('/help/en/article/second');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    const first = await page('/help/en/article/first');
    expect(first).toContain('<h1 dir="auto">The &#60;first&#62; article</h1>');
    expect(first).toContain('<time datetime="2026-06-03T00:00:00.000Z">Changed 3 June 2026</time>');
    expect(first).toContain('<li><a href="/help/en/getting-started/">Getting started</a></li>');
    expect(first).toContain('<li><a href="#second-last">Second &amp; last</a></li>');
    expect(first).toContain('<h2 id="first-part">First part</h2>');
    expect(answer.body).toMatch(/class="previous">.*href="\/help\/en\/article\/first"/);
    expect(answer.body).toMatch(/class="next">.*href="\/help\/en\/article\/third"/);
    expect(first).toContain(
      '<meta name="description" content="Intro bold. First part other Second &#38; last',
    );
    const [, json = ''] = /ld\+json">(.*?)<\/script>/.exec(first) ?? [];
    expect(JSON.parse(json)).toMatchObject({ headline: 'The <first> article', '@type': 'TechArticle' });
  });

  it('has one address, and names the languages it is written in', async () => {
    const english = await page('/help/en/article/first');
    const link = (language: string, locale: string) =>
      `<link rel="alternate" hreflang="${language}" href="https://help.example.com/help/${locale}/article/first">`;
    expect(english).toContain('<link rel="canonical" href="https://help.example.com/help/en/article/first">');
    for (const locale of ['en', 'fr', 'ja']) expect(english).toContain(link(locale, locale));
    expect(english).toContain(link('x-default', 'en'));
    expect(english).not.toContain('hreflang="de" href="https://');
  });

  it('stands in English where it is not translated, says so, and keeps its one address', async () => {
    const answer = await page('/help/de/article/first');
    expect(answer).toContain('<html lang="de">');
    expect(answer).toContain('Noch nicht übersetzt (Deutsch). Hier ist der englische Text.');
    expect(answer).toContain('<h1 dir="auto" lang="en">');
    expect(answer).toContain('<link rel="canonical" href="https://help.example.com/help/en/article/first">');
    expect(await page('/help/en/article/first')).toContain(
      'hreflang="de" lang="de">Deutsch<span lang="en">, in English</span>',
    );
  });

  it('is asked for again only when it has changed', async () => {
    const { headers } = await get('/help/en/article/second');
    expect(headers['cache-control']).toMatch(/^public, max-age=60/);
    const again = () =>
      get('/help/en/article/second', { headers: { 'if-none-match': String(headers.etag) } });
    expect((await again()).statusCode).toBe(304);
    expect((await again()).body).toBe('');
    await folder.write(
      'en/third.md',
      markdown({ title: 'Third, renamed', position: '3', section: 'Payments & fees' }),
    );
    await importFrom(test, [folder.path]);
    expect((await again()).statusCode).toBe(200);
    expect((await again()).body).toContain('Third, renamed');
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('travels packed by %s', async (encoding, unpack) => {
    const plain = await page('/help/en/article/first');
    const packed = await get('/help/en/article/first', {
      headers: { 'accept-encoding': `${encoding}, deflate` },
    });
    expect(packed.headers).toMatchObject({ 'content-encoding': encoding });
    expect(unpack(packed.rawPayload).toString()).toBe(plain);
    expect(packed.rawPayload.length).toBeLessThan(plain.length / 3);
    const refused = await get('/help/en/article/first', {
      headers: { 'accept-encoding': `${encoding};q=0` },
    });
    expect(refused.headers['content-encoding']).toBeUndefined();
  });

  it('lets nothing run or load but what stands in it', async () => {
    const { headers, body } = await get('/help/en/article/first');
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; img-src 'self'/,
    );
    expect(policy).not.toContain('unsafe');
    expect(body).not.toMatch(/ style="| on[a-z]+="|https?:\/\/(?!help\.example\.com|schema\.org)/);
  });
});

describe('the other pages', () => {
  it('the first page leads to every section, in the language asked for', async () => {
    const home = await page('/help/en/');
    expect(home).toContain('<h2><a href="/help/en/payments-fees/">Payments &#38; fees</a></h2>');
    expect(await page('/help/ja/')).toContain(
      `href="/help/ja/${encodeURIComponent('はじめに')}/">はじめに</a></h2>`,
    );
    for (const [header, locale] of [
      ['fr-CH, fr;q=0.9, en;q=0.8', 'fr'],
      ['it, ja;q=0.5, en;q=0.4', 'ja'],
      ['en;q=0.2, de;q=0.9', 'de'],
      ['it', 'en'],
      ['', 'en'],
    ] as const) {
      expect([header, preferredLocale(header)]).toEqual([header, locale]);
      const { headers, statusCode } = await get('/help/', { headers: { 'accept-language': header } });
      expect([statusCode, headers.location]).toEqual([302, `/help/${locale}/`]);
    }
  });

  it('a section lists its articles and leads to itself in other languages', async () => {
    const section = await page('/help/en/getting-started/');
    expect(section).toContain('<h1>Getting started</h1><p class="meta">2 articles</p>');
    expect(section).toContain('href="/help/fr/prise-en-main/"');
    expect(section).toContain(
      '<link rel="canonical" href="https://help.example.com/help/en/getting-started/">',
    );
    expect((await get(`/help/ja/${encodeURIComponent('はじめに')}/`)).statusCode).toBe(200);
    for (const url of ['/help/en/getting-started/?page=2', '/help/en/nothing/', '/help/en/article/'])
      expect([url, (await get(url)).statusCode]).toEqual([url, 404]);
  });

  it('search finds by title and by text, marks the words, and says when there is nothing', async () => {
    const found = await page('/help/en/search?q=needle');
    expect(found).toContain('1 result for “needle”');
    expect(found).toContain('A <mark>needle</mark> in 100% of hay');
    expect(await page('/help/en/search?q=secnd')).toContain('href="/help/en/article/second"');
    expect(await page('/help/ja/search?q=本文')).toContain('<mark>本文</mark>です');
    expect(await page('/help/en/search?q=xyzzyplugh')).toContain('Nothing for “xyzzyplugh”');
    expect(await page('/help/en/search')).toContain('Type two or three words');
    expect(found).toContain('<meta name="robots" content="noindex">');
    expect((await get('/help/en/search?q=needle')).headers['cache-control']).toBe('no-store');
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x>',
    "' or 1=1 --",
    '100%',
    '_%_',
    '\\',
    '((((((',
    '[a-z]+$',
    '\u0000\ud800',
    'a '.repeat(3_000),
    '𝕳𝖊𝖑𝖕',
  ])('search takes anything: %j', async (query) => {
    const answer = await get(`/help/en/search?q=${encodeURIComponent(query.toWellFormed())}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).not.toMatch(/<script>alert|"><img/);
  });

  it('search is not for machines', async () => {
    const own = await openTestDesk();
    const ask = async () => (await own.app.inject({ url: '/help/en/search?q=a' })).statusCode;
    const answers: number[] = [];
    for (let time = 0; time < 121; time++) answers.push(await ask());
    expect([answers.filter((status) => status === 200).length, answers.at(-1)]).toEqual([120, 429]);
    own.pass(60_000);
    expect(await ask()).toBe(200);
    await own.close();
  });

  it('the desk itself says what it is and leads on', async () => {
    const root = await page('/');
    expect(root).toContain('<h1>Ledgerly Support</h1>');
    expect(root).toContain('href="/help/en/"');
    expect(root).toContain('href="/inbox/"');
  });

  it('search engines are told what there is', async () => {
    expect((await get('/robots.txt')).body).toContain('Sitemap: https://help.example.com/sitemap.xml');
    const index = await page('/sitemap.xml');
    for (const locale of LOCALES)
      expect(index).toContain(`<loc>https://help.example.com/help/${locale}/sitemap.xml</loc>`);
    const french = await page('/help/fr/sitemap.xml');
    expect([...french.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual([
      'https://help.example.com/help/fr/',
      'https://help.example.com/help/fr/prise-en-main/',
      'https://help.example.com/help/fr/article/first',
    ]);
  });

  it('what is not there is a page that leads back, in the language of the address', async () => {
    for (const [url, sentence] of [
      ['/help/en/article/nothing', 'This page is not here'],
      ['/help/fr/article/nothing', 'Cette page n’existe pas'],
      ['/help/de/a/b/c', 'Diese Seite gibt es nicht'],
      ['/help/xx/', 'This page is not here'],
      ['/help/en/article/..%2f..%2fetc', 'This page is not here'],
      ['/help/%ff', ''],
    ] as const) {
      const answer = await get(url);
      expect([url, answer.statusCode]).toEqual([url, url === '/help/%ff' ? 400 : 404]);
      expect(answer.body).toContain(sentence);
      if (sentence) expect(answer.headers['cache-control']).toBe('no-store');
    }
  });

  it('a database that is away is a calm page, not a stack of lines', async () => {
    const own = await openTestDesk();
    await own.desk.sql`alter table desk rename to away`;
    const answer = await own.app.inject({ url: '/help/en/' });
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('The help centre cannot answer just now');
    expect(answer.body).not.toContain('away');
    await own.desk.sql`alter table away rename to desk`;
    await own.close();
  });
});

it('the articles that ship are pages in every language, and the protocol says where', async () => {
  const own = await openTestDesk({ config: { helpFolder: `${process.cwd()}/server/help` } });
  await loadArticles(own.desk);
  for (const locale of LOCALES) {
    const { items } = (await own.app.inject({ url: `/v1/articles?locale=${locale}` })).json();
    expect(items.length).toBeGreaterThanOrEqual(5);
    for (const { slug, url, title } of items) {
      expect(url).toBe(`/help/${locale}/article/${slug}`);
      const answer = await own.app.inject({ url });
      expect([url, answer.statusCode]).toEqual([url, 200]);
      expect(answer.body).toContain(`<html lang="${locale}">`);
      expect(answer.body).toContain(
        `<title>${title.replace(/[&<>"']/g, (sign: string) => `&#${sign.charCodeAt(0)};`)} –`,
      );
    }
  }
  await own.close();
});
