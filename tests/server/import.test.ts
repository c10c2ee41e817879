import { readdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadArticles } from '../../server/desk/load-articles';
import { withinTime } from '../../server/import/time-limit';
import type { Article, ArticleList } from '../../utils/protocol/help-api';
import { type ImportFolder, importFrom, jsonLine, markdown, newImportFolder } from './import-folder';
import { openTestDesk, PNG, type TestDesk } from './test-desk';

let test: TestDesk;
let folder: ImportFolder;
beforeAll(async () => {
  test = await openTestDesk();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.desk.sql`delete from article_text`;
  await test.desk.sql`delete from article`;
  folder = await newImportFolder();
});
afterEach(() => folder.remove());

const list = async (locale = 'en') =>
  (await test.app.inject({ url: `/v1/articles?locale=${locale}` })).json<ArticleList>().items;
const article = async (slug: string, locale = 'en') =>
  (await test.app.inject({ url: `/v1/articles/${slug}?locale=${locale}` })).json<Article>();

describe('Markdown is taken in', () => {
  it('by its folder, or by what its front matter says', async () => {
    await folder.write('en/by-folder.md', markdown({ title: 'By folder' }));
    await folder.write('de/payments/deeper.md', markdown({ title: 'Tiefer' }));
    await folder.write(
      'loose.md',
      markdown({ slug: 'named', locale: 'fr', title: '"Nommé"', section: 'Bases', tags: '[a, "b c"]' }),
    );
    await folder.write('en/heading.md', '---\ntags:\n  - one\n  - two\n---\n# From its heading\n\nText.\n');
    expect(await importFrom(test, [folder.path])).toMatchObject({ added: 4, broken: 0, faults: [] });
    expect(await article('by-folder')).toMatchObject({
      title: 'By folder',
      section: 'General',
      locale: 'en',
    });
    expect(await article('deeper', 'de')).toMatchObject({ title: 'Tiefer', section: 'Payments' });
    expect(await article('named', 'fr')).toMatchObject({
      title: 'Nommé',
      tags: ['a', 'b c'],
      section: 'Bases',
    });
    expect(await article('heading')).toMatchObject({ title: 'From its heading', tags: ['one', 'two'] });
  });

  it('with its pictures, which are kept once and served by the desk alone', async () => {
    await folder.write('en/pictures/one.png', PNG);
    await folder.write('en/two (2).png', PNG);
    const body =
      '![One](pictures/one.png)\n\n![Two](two%20(2).png "t")\n\n<img src="pictures/one.png" alt="x" onerror="alert(1)">\n\n![far](https://tracker.example/a.png)';
    await folder.write('en/shown.md', markdown({ title: 'Shown' }, body));
    expect(await importFrom(test, [folder.path])).toMatchObject({ added: 1, faults: [] });
    const page = (await test.app.inject({ url: '/help/en/article/shown' })).body;
    const addresses = [...page.matchAll(/<img src="([^"]+)"/g)].map(([, address]) => address ?? '');
    expect(addresses).toHaveLength(3);
    expect(new Set(addresses).size).toBe(1);
    expect(page).not.toContain('tracker.example');
    expect(page).not.toContain('onerror');
    const picture = await test.app.inject({ url: addresses[0] ?? '' });
    expect(picture.rawPayload.equals(PNG)).toBe(true);
    expect(picture.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
    });
    expect((await article('shown')).html).toContain(`src="data:image/png;base64,${PNG.toString('base64')}"`);
    await folder.write('en/shown.md', markdown({ title: 'Shown' }, 'No picture any more.'));
    expect(await importFrom(test, [folder.path])).toMatchObject({ changed: 1 });
    expect((await test.app.inject({ url: addresses[0] ?? '' })).statusCode).toBe(404);
    const files = await readdir(path.join(test.dataFolder, 'files', 'help'), { recursive: true });
    expect(files.filter((name) => name.endsWith('.png'))).toEqual([]);
  });

  it('with links to files turned into links to articles', async () => {
    await folder.write('en/a.md', markdown({ title: 'A' }, '[b](b.md) [c](../en/c.md#part) [d](./d.md)'));
    await importFrom(test, [folder.path]);
    expect((await article('a')).html).toBe(
      '<p><a href="b">b</a> <a href="c#part">c</a> <a href="d">d</a></p>',
    );
  });

  it('beside the articles that ship, also in the place of one, and stays when the desk starts', async () => {
    const shipping = await newImportFolder();
    const desk = { ...test.desk, config: { ...test.desk.config, helpFolder: shipping.path } };
    const built = { section: 'Basics', position: '1', updated: '2026-01-01' };
    await shipping.write('en/start.md', markdown({ title: 'Ships', ...built }));
    await shipping.write('en/other.md', markdown({ title: 'Other', ...built }));
    await loadArticles(desk);
    await folder.write('en/start.md', markdown({ title: 'Ours' }));
    await folder.write('en/more.md', markdown({ title: 'More' }));
    await folder.write('en/other.md', markdown({ title: 'Other', ...built }));
    expect(await importFrom(test, [folder.path])).toMatchObject({ added: 1, changed: 1, unchanged: 1 });
    expect(await loadArticles(desk)).toEqual({ written: 0, removed: 0 });
    expect((await list()).map(({ title }) => title).toSorted()).toEqual(['More', 'Other', 'Ours']);
    await shipping.remove();
  });
});

describe('JSON lines are taken in', () => {
  const lines = (...all: string[]) => `${all.join('\n')}\n`;

  it('packed or not, as plain text', async () => {
    const evil = {
      h: 'A <b>heading</b>',
      a: '',
      t: '<script>alert(1)</script> & [x](javascript:y)\n\nsecond',
    };
    const text = lines(
      jsonLine({ sections: [{ h: 'One', a: '', t: 'Words.' }, evil] }),
      jsonLine({ locale: 'ja' }),
    );
    const file = await folder.write('all.jsonl.gz', gzipSync(text));
    expect(await importFrom(test, [file])).toMatchObject({ added: 2, faults: [] });
    const { html, headings, section } = await article('app-one');
    expect(headings).toEqual(['A <b>heading</b>']);
    expect(section).toBe('app');
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; [x](javascript:y)</p>');
    expect(await article('app-one', 'ja')).toMatchObject({ locale: 'ja', slug: 'app-one' });
  });

  it('a second import changes what is different and adds nothing twice', async () => {
    const many = Array.from({ length: 250 }, (_, index) =>
      jsonLine({ id: `a:${index}`, title: `T ${index}` }),
    );
    const file = await folder.write('many.jsonl', lines(...many));
    expect(await importFrom(test, [file])).toMatchObject({ added: 250, changed: 0, unchanged: 0 });
    const before = await test.desk.sql`select slug, updated_at, xmin::text from article_text order by slug`;
    test.pass(60_000);
    expect(await importFrom(test, [file])).toMatchObject({ added: 0, changed: 0, unchanged: 250 });
    expect(await test.desk.sql`select slug, updated_at, xmin::text from article_text order by slug`).toEqual(
      before,
    );
    many[7] = jsonLine({ id: 'a:7', title: 'Another title' });
    await folder.write('many.jsonl', lines(...many.reverse()));
    expect(await importFrom(test, [file])).toMatchObject({ added: 0, changed: 1, unchanged: 249 });
    expect(await list()).toHaveLength(250);
    expect(await article('a-7')).toMatchObject({ title: 'Another title' });
  });

  it('ids that would have the same address keep their own, whichever comes first later', async () => {
    const [one, other] = [jsonLine({ id: 'a_b', title: 'One' }), jsonLine({ id: 'a-b', title: 'Other' })];
    const file = await folder.write('ids.jsonl', lines(one, other));
    expect(await importFrom(test, [file])).toMatchObject({ added: 2 });
    const slugs = async () => new Map((await list()).map(({ title, slug }) => [title, slug]));
    const before = await slugs();
    expect(before.get('One')).toBe('a-b');
    expect(before.get('Other')).toMatch(/^a-b-[0-9a-f]{8}$/);
    await folder.write('ids.jsonl', lines(other, one));
    expect(await importFrom(test, [file])).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(await slugs()).toEqual(before);
  });

  it('of 10,000 articles, with progress that only grows', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      jsonLine({ id: `big:${index}`, title: `T ${index}` }),
    );
    const file = await folder.write('big.jsonl', lines(...many));
    const { steps, ...result } = await importFrom(test, [file]);
    expect(result).toMatchObject({ added: 10_000, broken: 0 });
    expect(steps).toEqual(steps.toSorted((one, other) => one - other));
    expect(steps.at(-1)).toBe(1);
    expect(steps.length).toBeGreaterThanOrEqual(100);
  }, 120_000);
});

describe('an import', () => {
  it('writes nothing when it is only tried', async () => {
    await folder.write('en/a.md', markdown({ title: 'A' }, '![p](p.png)'));
    await folder.write('en/p.png', PNG);
    expect(await importFrom(test, [folder.path], { dryRun: true })).toMatchObject({ added: 1 });
    expect(await list()).toEqual([]);
    expect(await test.desk.sql`select id from picture`).toEqual([]);
  });

  it('that is stopped leaves whole batches, and goes on from there', async () => {
    const many = Array.from({ length: 450 }, (_, index) => jsonLine({ id: `s:${index}` })).join('\n');
    const file = await folder.write('stop.jsonl', many);
    const controller = new AbortController();
    const watcher = { progress: () => controller.abort(), fault: () => {} };
    const first = await importFrom(test, [file], { signal: controller.signal, watcher });
    expect(first).toMatchObject({ stopped: true });
    const there = (await list()).length;
    expect(there).toBe(first.added);
    expect(there).toBeGreaterThanOrEqual(100);
    expect(there).toBeLessThan(450);
    expect(await importFrom(test, [file])).toMatchObject({
      added: 450 - there,
      unchanged: there,
      stopped: false,
    });
  });

  it('of a place where nothing is says so', async () => {
    await expect(importFrom(test, ['/nowhere/at/all'])).rejects.toThrow('There is no file or folder');
    const file = await folder.write('picture.png', PNG);
    await expect(importFrom(test, [file])).rejects.toThrow('is neither a folder nor a file that ends in');
  });

  it('gives up on a text that would take hours', () => {
    const forever = () => {
      for (;;);
    };
    expect(() => withinTime(forever, 50)).toThrow('it takes longer than');
    const deep = (level: number): number => (level === 0 ? 0 : 1 + deep(level - 1));
    expect(() => withinTime(() => deep(10_000_000))).toThrow('nested too deeply');
    expect(withinTime(() => 7)).toBe(7);
  });

  it('takes texts that were made to be slow in seconds', async () => {
    const slow = [
      '*a'.repeat(60_000),
      '['.repeat(100_000),
      '> '.repeat(5_000),
      '<'.repeat(100_000),
      '`'.repeat(99_999),
    ];
    for (const [index, body] of slow.entries())
      await folder.write(`en/slow-${index}.md`, markdown({ title: 'Slow' }, body));
    const start = performance.now();
    const { added, broken } = await importFrom(test, [folder.path]);
    expect(added + broken).toBe(slow.length);
    expect(performance.now() - start).toBeLessThan(slow.length * 25_000);
  }, 150_000);
});

describe('what leads out of the folder is refused', () => {
  it.each([
    ['../../secret.png', 'leads out of the folder'],
    ['/etc/passwd', 'leads out of the folder'],
    ['%2e%2e/%2e%2e/secret.png', 'leads out of the folder'],
    ['linked.png', 'leads out of the folder'],
    ['missing.png', 'is not there'],
    ['text.png', 'is no picture'],
    ['folder', 'is not a file'],
  ])('as a picture: %s', async (name, reason) => {
    const outside = await newImportFolder();
    await outside.write('secret.png', PNG);
    await folder.write('in/secret.png', PNG);
    await folder.write('in/en/text.png', '<svg onload=alert(1)>');
    await folder.write('in/en/folder/x.txt', '');
    await symlink(path.join(outside.path, 'secret.png'), path.join(folder.path, 'in/en/linked.png'));
    await folder.write('in/en/a.md', markdown({ title: 'A' }, `Line five.\n\n![p](${name})`));
    const { faults, added } = await importFrom(test, [path.join(folder.path, 'in', 'en')]);
    await outside.remove();
    expect([added, faults]).toEqual([0, [expect.stringMatching(new RegExp(`^in/en/a\\.md:6: .*${reason}`))]]);
  });

  it('as a linked file, and a linked folder is not entered', async () => {
    const outside = await newImportFolder();
    const file = await outside.write('en/secret.md', markdown({ title: 'Secret' }));
    await folder.write('en/fine.md', markdown({ title: 'Fine' }));
    await symlink(file, path.join(folder.path, 'en/link.md'));
    await symlink(path.join(folder.path, 'gone.md'), path.join(folder.path, 'en/nothing.md'));
    await symlink(outside.path, path.join(folder.path, 'more'));
    await symlink(folder.path, path.join(folder.path, 'around'));
    const { added, faults } = await importFrom(test, [folder.path]);
    await outside.remove();
    expect([added, faults.toSorted()]).toEqual([
      1,
      ['en/link.md: it is a link that leads out of the folder', 'en/nothing.md: it is a link to nothing'],
    ]);
  });
});
