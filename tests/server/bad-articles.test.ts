import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { saveArticles } from '../../server/db/article-writing';
import type { Article, ArticleList } from '../../utils/protocol/help-api';
import { type ImportFolder, importFrom, jsonLine, markdown, newImportFolder } from './import-folder';
import { openTestDesk, type TestDesk } from './test-desk';

let test: TestDesk;
let folder: ImportFolder;
beforeAll(async () => {
  test = await openTestDesk();
});
afterAll(() => test.close());
beforeEach(async () => {
  folder = await newImportFolder();
});
afterEach(() => folder.remove());

const page = (path: string) => test.app.inject({ url: `/help/${path}` });
const article = async (slug: string, locale = 'en') =>
  (await test.app.inject({ url: `/v1/articles/${slug}?locale=${locale}` })).json<Article>();
/** The text of an article as its page shows it. */
const textOf = (body: string) => /<div class="text"[^>]*>([\s\S]*)<\/div><\/article>/.exec(body)?.[1] ?? '';

describe('an article without a title', () => {
  it('is named and left out; a heading of the highest rank stands in, and in HTML what the head says', async () => {
    await folder.write('en/none.md', markdown({ section: 'S' }, 'Words.'));
    await folder.write('en/heading.md', markdown({ section: 'S' }, '# From the heading\n\nWords.'));
    await folder.write('en/bare.html', '<p>Words.</p>');
    await folder.write('en/page.html', '<title>From the head</title><body><h2>One</h2><p>Words.');
    await folder.write('en/both.html', '<title>Head</title><h1>From the <b>heading</b></h1><p>Words.</p>');
    const { added, faults } = await importFrom(test, [folder.path]);
    expect(added).toBe(3);
    expect(faults.toSorted()).toEqual(['en/bare.html:1: title is missing', 'en/none.md:1: title is missing']);
    expect((await article('heading')).title).toBe('From the heading');
    expect(await article('page')).toMatchObject({ title: 'From the head', headings: ['One'] });
    expect(await article('both')).toMatchObject({ title: 'From the heading', html: '<p>Words.</p>' });
  });
});

describe('an article of 200,000 characters', () => {
  it('is imported, served and searched; one of more is named and left out', async () => {
    const words = (length: number) => 'A long tale. '.repeat(length / 13 + 1).slice(0, length);
    const line = (id: string, length: number) =>
      jsonLine({ id, title: id, sections: [{ h: '', a: '', t: words(length) }] });
    const file = await folder.write(
      'long.jsonl',
      `${line('longest', 200_000)}\n${line('longer', 200_001)}\n`,
    );
    await folder.write('en/long.md', markdown({ title: 'Long' }, words(199_000)));
    const { added, faults } = await importFrom(test, [file, `${folder.path}/en/long.md`]);
    expect(added).toBe(2);
    expect(faults).toEqual([expect.stringContaining('its body has 200001 characters; 200000 are the most')]);
    for (const slug of ['longest', 'long']) {
      expect((await article(slug)).html.length).toBeGreaterThan(198_000);
      expect(textOf((await page(`en/article/${slug}`)).body).length).toBeGreaterThan(198_000);
    }
    expect((await page('en/search?q=tale')).statusCode).toBe(200);
  }, 60_000);
});

/** HTML that is broken in its own way; after each, the page has to go on. */
const BROKEN = [
  '<table><tr><td>words<p>and <b>more',
  '</div></article></main></body></html><p>words</p>',
  '<p>words<!-- never closed <p>gone</p>',
  '<textarea><p>words',
  '<plaintext>words',
  '<style>p { color: red <p>words',
  '<a href="words',
  '<h2>One<h2>Two</h3><h2>Three',
  '<li>words<ul><li>more</ol></li>',
  '<p <p <p>words</p',
  '<svg><p>words</svg></p>',
  '< p>words</ p>',
  '&#xD800;&#0;&#x110000;&nosuch;words',
  `${'<blockquote>'.repeat(5_000)}words`,
  `${'> '.repeat(5_000)}words`,
  `${'[('.repeat(20_000)}words`,
  `${'*a_'.repeat(20_000)}words`,
];

/** Elements that are opened and not closed, or closed and not opened. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  for (const [tag, close, name = ''] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (/^(br|hr|img)$/.test(name)) continue;
    if (!close) open.push(name);
    else if (open.pop() !== name) return [tag];
  }
  return open;
}

describe('broken HTML', () => {
  it(`in ${BROKEN.length} ways is made whole or named, as Markdown and as HTML, and its page goes on after it`, async () => {
    for (const [index, body] of BROKEN.entries()) {
      await folder.write(`en/broken-${index}.md`, markdown({ title: `Broken ${index}` }, body));
      await folder.write(`en/broken-html-${index}.html`, markdown({ title: `Broken ${index}` }, body));
    }
    const { added, faults } = await importFrom(test, [folder.path]);
    expect(added + faults.length).toBe(BROKEN.length * 2);
    for (const fault of faults) expect(fault).toMatch(/nested too deeply|takes longer than 10 seconds/);
    expect(faults.length).toBeLessThanOrEqual(4);
    const { items } = (await test.app.inject({ url: '/v1/articles' })).json<ArticleList>();
    for (const { slug } of items.filter((one) => one.slug.startsWith('broken-'))) {
      const { statusCode, body } = await page(`en/article/${slug}`);
      expect([slug, statusCode]).toEqual([slug, 200]);
      expect([slug, unbalanced(textOf(body))]).toEqual([slug, []]);
      expect(body).toContain('<footer>');
      expect([slug, unbalanced((await article(slug)).html)]).toEqual([slug, []]);
    }
  }, 120_000);
});

describe('two articles with one slug', () => {
  it('the second is named and left out, whatever kind of file it is', async () => {
    await folder.write('en/same.html', '<h1>First</h1>');
    await folder.write('en/same.md', markdown({ title: 'Second' }));
    await folder.write('en/other.md', markdown({ title: 'Third', slug: 'same' }));
    const { added, faults } = await importFrom(test, [folder.path]);
    expect(added).toBe(1);
    expect(faults).toEqual([
      expect.stringContaining('the slug "same" in en is taken already by'),
      expect.stringContaining('the slug "same" in en is taken already by'),
    ]);
  });

  it('ids that come to the same slug get one each', async () => {
    const lines = ['App: one', 'app-one', 'APP/ONE'].map((id) => jsonLine({ id, title: id }));
    await importFrom(test, [await folder.write('ids.jsonl', lines.join('\n'))]);
    const { items } = (await test.app.inject({ url: '/v1/articles' })).json<ArticleList>();
    const slugs = items.filter(({ title }) => /app.*one/i.test(title)).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(3);
  });
});

describe('a language that is missing', () => {
  it('English stands in and says so; where English is missing too, the page says that there is none', async () => {
    await folder.write('en/only-english.md', markdown({ title: 'Only English' }));
    await folder.write('ja/only-japanese.md', markdown({ title: '日本語だけ' }));
    await importFrom(test, [folder.path]);
    expect((await page('de/article/only-english')).body).toContain('lang="en"');
    expect(await article('only-english', 'de')).toMatchObject({ locale: 'en', title: 'Only English' });
    expect((await page('fr/article/only-japanese')).statusCode).toBe(404);
    expect(await article('only-japanese', 'fr')).toMatchObject({ code: 'not-found' });
    expect((await page('ja/article/only-japanese')).statusCode).toBe(200);
  });
});

describe('links that lead in a circle', () => {
  it('are links; nothing follows them, and one to nowhere ends at a page that says so', async () => {
    await folder.write('en/round.md', markdown({ title: 'Round' }, '[on](round.md) [there](about.md#part)'));
    await folder.write('en/about.md', markdown({ title: 'About' }, '[back](../en/round.md) [gone](gone.md)'));
    const { added } = await importFrom(test, [folder.path]);
    expect(added).toBe(2);
    expect((await article('round')).html).toBe(
      '<p><a href="round">on</a> <a href="about#part">there</a></p>',
    );
    expect((await article('about')).html).toBe('<p><a href="round">back</a> <a href="gone">gone</a></p>');
    expect((await page('en/article/gone')).statusCode).toBe(404);
    expect((await test.app.inject({ url: '/help/en/sitemap.xml' })).statusCode).toBe(200);
  });
});

it('what came into the database past the import is refused nowhere and runs nowhere', async () => {
  const hostile = {
    slug: 'past',
    locale: 'en' as const,
    title: '<img src=1 onerror=alert(1)>',
    section: '"><b>',
  };
  const empty = { position: 1, tags: [], headings: [], askedAs: [], pages: [], pictures: [], origin: null };
  const rest = { body: '', hash: 'x', updatedAt: '2026-11-22T00:00:00.000Z', source: 'imported' as const };
  await saveArticles(
    test.desk.sql,
    [{ ...hostile, ...empty, ...rest, html: '<script>1</script>' }],
    new Date(),
  );
  const { body, headers } = await page('en/article/past');
  expect(body).not.toContain(hostile.title);
  expect(body).not.toContain('"><b>');
  expect(headers['content-security-policy']).toMatch(
    /default-src 'none'.*script-src 'sha256-.*trusted-types 'none'/,
  );
});
