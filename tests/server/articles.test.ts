import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../server/config';
import { readMarkdown } from '../../server/desk/article-markdown';
import { ArticleFault } from '../../server/desk/front-matter';
import { loadArticles } from '../../server/desk/load-articles';
import type { Article, ArticleList } from '../../utils/protocol/help-api';
import { LOCALES } from '../../utils/protocol/limits';
import { openTestDesk, type TestDesk } from './test-desk';

const head = (more: Record<string, string | number> = {}) => {
  const facts = {
    title: 'A title',
    section: 'Basics',
    position: 1,
    tags: 'one, two',
    updated: '2026-11-22',
    ...more,
  };
  return `---\n${Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n---\n`;
};
const place = { slug: 'a', locale: 'en' } as const;
const html = (body: string) => readMarkdown(head() + body, place).html;

describe('an article is read from Markdown', () => {
  it('with its facts, headings and ids', () => {
    const body = 'Intro\n\n## Sign in\n\n### On a *phone*\n\n## Sign in\n\n> ## Quoted\n\n## サインイン';
    const text = readMarkdown(head({ title: '"Quoted: title"' }) + body, place);
    expect(text).toMatchObject({
      title: 'Quoted: title',
      section: 'Basics',
      position: 1,
      tags: ['one', 'two'],
      headings: ['Sign in', 'On a phone', 'Sign in', 'サインイン'],
      updatedAt: '2026-11-22T00:00:00.000Z',
    });
    expect(text.html).toContain('<h2 id="sign-in">Sign in</h2>');
    expect(text.html).toContain('<h3 id="on-a-phone">On a <em>phone</em></h3>');
    expect(text.html).toContain('<h2 id="sign-in-2">Sign in</h2>');
    expect(text.html).toContain('<h2>Quoted</h2>');
    expect(text.html).toContain('<h2 id="サインイン">サインイン</h2>');
  });

  it('with how people ask for it and the pages it is about, in every form of a list', () => {
    const lists = (facts: string) => readMarkdown(`${head().slice(0, -4)}${facts}\n---\n`, place);
    expect(lists('asked-as: locked out,  who   am I , locked out').askedAs).toEqual([
      'locked out',
      'who am I',
    ]);
    expect(lists('asked-as: [locked out, "who am I"]').askedAs).toEqual(['locked out', 'who am I']);
    expect(lists('asked-as:\n- well, I am locked out\n- who am I').askedAs).toEqual([
      'well, I am locked out',
      'who am I',
    ]);
    expect(lists('pages:\n  - example.com/*\n  - "title: invoice"').pages).toEqual([
      'example.com/*',
      'title: invoice',
    ]);
    expect(lists('').askedAs).toEqual([]);
  });

  it.each([
    ['pages: "*"', /"\*" in pages is no rule/],
    ['pages: some words', /"some words" in pages is no rule/],
    [
      `pages: ${Array.from({ length: 21 }, (_, at) => `a${at}.example`).join()}`,
      /21 rules in pages; 20 are the most/,
    ],
    [`asked-as: ${'x'.repeat(201)}`, /a phrase in asked-as has 201 characters; 200 are the most/],
    [
      `asked-as: ${Array.from({ length: 51 }, (_, at) => `p${at}`).join()}`,
      /51 phrases in asked-as; 50 are the most/,
    ],
  ])('and not with %s', (facts, message) => {
    expect(() => readMarkdown(`${head().slice(0, -4)}${facts}\n---\n`, place)).toThrow(message);
  });

  it.each([
    ['<script>alert(1)</script>x', 'x'],
    ['<img src=x onerror=alert(1)>', ''],
    ['<svg><script>1</script></svg>', '<p></p>'],
    ['[a](javascript:alert(1))', '<p><a>a</a></p>'],
    ['[a](data:text/html,x)', '<p><a>a</a></p>'],
    ['[a](//evil.example)', '<p><a>a</a></p>'],
    ['[a](http://plain.example)', '<p><a>a</a></p>'],
    ['[a](https://ok.example)', '<p><a href="https://ok.example">a</a></p>'],
    ['[a](mailto:a@example.com)', '<p><a href="mailto:a@example.com">a</a></p>'],
    ['[a](other-article)', '<p><a href="other-article">a</a></p>'],
    ['<p style="x" class="y" id="z" onclick="1">a</p>', '<p>a</p>'],
    ['<form><input></form>', ''],
    ['<b>a</b> <i>b</i> <s>c</s>', '<p><strong>a</strong> <em>b</em> <del>c</del></p>'],
    ['<a href="x" class="video">a</a>', '<p><a href="x">a</a></p>'],
    ['<blockquote class="note frame">a</blockquote>', '<blockquote class="note">a</blockquote>'],
    ['b<template><p>a</p></template>', '<p>b</p>'],
  ])('and made safe: %s', (body, safe) => {
    expect(html(body).trim()).toBe(safe);
  });

  it.each([
    ['no front matter', '# Hello', 'front matter'],
    ['no title', head({ title: '' }), 'title is missing'],
    ['no position', head({ position: 'first' }), 'position is "first"'],
    ['no date', head({ updated: 'yesterday' }), 'updated is "yesterday"'],
    ['a date that is none', head({ updated: '2026-13-99' }), 'updated is'],
    ['a strange line', '---\nhello\n---\n', 'is not "name: value"'],
  ])('or refused with a reason: %s', (_what, source, reason) => {
    expect(() => readMarkdown(source, place)).toThrow(ArticleFault);
    expect(() => readMarkdown(source, place)).toThrow(reason);
  });
});

describe('an article has', () => {
  it.each([
    ['> [!NOTE]\n> Words', '<blockquote class="note">\n<p>Words</p>\n</blockquote>'],
    ['> [!TIP] Words', '<blockquote class="tip">\n<p>Words</p>\n</blockquote>'],
    ['> [!CAUTION]\n> Words', '<blockquote class="warning">\n<p>Words</p>\n</blockquote>'],
    ['> [!constructor]\n> Words', '<blockquote>\n<p>[!constructor]\nWords</p>\n</blockquote>'],
  ])('notes: %j', (body, safe) => {
    expect(html(body)).toBe(safe);
  });

  const link = (href: string, words: string) => `<a href="${href}" class="video">${words}</a>`;
  it.each([
    ['![How to](https://youtu.be/x)', `<p>${link('https://youtu.be/x', 'How to')}</p>`],
    ['![](https://films.example/a.mp4)', `<p>${link('https://films.example/a.mp4', 'films.example')}</p>`],
    [
      '<iframe src="https://player.example/1" title="A film"></iframe>',
      link('https://player.example/1', 'A film'),
    ],
    [
      '<video src="https://films.example/a"></video>',
      `<p>${link('https://films.example/a', 'films.example')}</p>`,
    ],
    ['<iframe src="javascript:alert(1)"></iframe>', ''],
    ['<iframe src="http://films.example/1"></iframe>', ''],
    ['![x](https://tracker.example/p.gif)', '<p></p>'],
    ['![<b>](https://youtu.be/x)', `<p>${link('https://youtu.be/x', '&lt;b&gt;')}</p>`],
  ])('a link in the place of a film, and no picture of another host: %s', (body, safe) => {
    expect(html(body)).toBe(safe);
  });
});

describe('the help centre', () => {
  let test: TestDesk;
  beforeAll(async () => {
    test = await openTestDesk();
  });
  afterAll(() => test.close());

  const write = async (locale: string, slug: string, text: string) => {
    await mkdir(path.join(test.desk.config.helpFolder, locale), { recursive: true });
    await writeFile(path.join(test.desk.config.helpFolder, locale, `${slug}.md`), text);
  };
  const list = async (locale: string) =>
    (await test.app.inject({ url: `/v1/articles?locale=${locale}` })).json<ArticleList>();

  it('is empty without a folder', async () => {
    expect(await loadArticles(test.desk)).toEqual({ written: 0, removed: 0 });
    expect(await list('en')).toEqual({ locale: 'en', items: [] });
  });

  it('has what the folder has, in reading order, and writes only what has changed', async () => {
    await write('en', 'second', head({ position: 20, section: 'Basics' }));
    await write('en', 'first', head({ position: 10, section: 'Basics' }));
    await write('en', 'early', head({ position: 5, section: 'Start' }));
    await write('en', 'third', head({ position: 30, section: 'Start' }));
    await write('fr', 'first', head({ position: 10, title: 'Premier', section: 'Bases' }));
    expect(await loadArticles(test.desk)).toEqual({ written: 5, removed: 0 });
    expect(await loadArticles(test.desk)).toEqual({ written: 0, removed: 0 });
    expect((await list('en')).items.map(({ slug }) => slug)).toEqual(['early', 'third', 'first', 'second']);
    await write('en', 'first', `${head({ position: 10, section: 'Basics' })}New words`);
    expect(await loadArticles(test.desk)).toEqual({ written: 1, removed: 0 });
  });

  it('stands in with English where a language lacks an article', async () => {
    const french = await list('fr');
    expect(french.items.map(({ slug, locale }) => `${locale}/${slug}`).toSorted()).toEqual(
      ['en/early', 'en/second', 'en/third', 'fr/first'].toSorted(),
    );
    const article = (slug: string) => test.app.inject({ url: `/v1/articles/${slug}?locale=fr` });
    expect((await article('first')).json<Article>()).toMatchObject({ locale: 'fr', title: 'Premier' });
    expect((await article('second')).json<Article>()).toMatchObject({ locale: 'en' });
    expect((await article('nothing')).json()).toMatchObject({ code: 'not-found' });
  });

  it('is asked for again only when it has changed', async () => {
    for (const url of ['/v1/articles?locale=en', '/v1/articles/first?locale=en']) {
      const { headers } = await test.app.inject({ url });
      const again = () => test.app.inject({ url, headers: { 'if-none-match': String(headers.etag) } });
      expect((await again()).statusCode).toBe(304);
      await write('en', 'first', `${head({ position: 10, section: 'Basics' })}${url}`);
      await loadArticles(test.desk);
      expect((await again()).statusCode).toBe(200);
    }
  });

  it('forgets what is no longer in the folder', async () => {
    await rm(path.join(test.desk.config.helpFolder, 'en', 'third.md'));
    expect(await loadArticles(test.desk)).toEqual({ written: 0, removed: 1 });
    expect((await test.app.inject({ url: '/v1/articles/third' })).statusCode).toBe(404);
  });

  it('the list comes packed to whoever takes it so, and says the same', async () => {
    const url = '/v1/articles?locale=en';
    const packed = await test.app.inject({ url, headers: { 'accept-encoding': 'br, gzip' } });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    const plain = await test.app.inject({ url, headers: { 'accept-encoding': 'gzip;q=0' } });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(gunzipSync(packed.rawPayload).toString())).toEqual(plain.json());
  });

  it('names the file that cannot be read', async () => {
    await write('de', 'broken', 'no head');
    await expect(loadArticles(test.desk)).rejects.toThrow(/de\/broken\.md cannot be read: .*front matter/);
    await rm(path.join(test.desk.config.helpFolder, 'de', 'broken.md'));
  });

  it('that ships has every article in every language', async () => {
    const helpFolder = path.join(PROJECT_FOLDER, 'server', 'help');
    await loadArticles({ ...test.desk, config: { ...test.desk.config, helpFolder } });
    const english = (await list('en')).items.map(({ slug }) => slug);
    expect(english.length).toBeGreaterThanOrEqual(5);
    for (const locale of LOCALES) {
      const { items } = await list(locale);
      expect([locale, items.map(({ slug }) => slug)]).toEqual([locale, english]);
      expect([locale, ...new Set(items.map((item) => item.locale))]).toEqual([locale, locale]);
    }
  });
});
