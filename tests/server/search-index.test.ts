import { createHash } from 'node:crypto';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PROJECT_FOLDER } from '../../server/config';
import { loadArticles } from '../../server/desk/load-articles';
import { buildFile } from '../../server/search/build';
import type { SearchIndex } from '../../utils/protocol/help-api';
import type { Locale } from '../../utils/protocol/limits';
import { openIndex } from '../../utils/search/open-index';
import { type ImportFolder, importFrom, markdown, newImportFolder } from './import-folder';
import { openTestDesk, type TestDesk } from './test-desk';

vi.mock('../../server/search/build', async (importOriginal) => {
  const { buildFile } = await importOriginal<typeof import('../../server/search/build')>();
  return { buildFile: vi.fn(buildFile) };
});

let test: TestDesk;
let folder: ImportFolder;
beforeAll(async () => {
  test = await openTestDesk();
  folder = await newImportFolder();
  await folder.write('en/reset.md', markdown({ title: 'Reset your password' }, 'Ask for a new one.'));
  await folder.write('en/bank.md', markdown({ title: 'Import a bank statement' }, 'Formats.'));
  await folder.write('de/bank.md', markdown({ title: 'Kontoauszug einlesen' }, 'Formate.'));
  await importFrom(test, [folder.path]);
});
afterAll(() => Promise.all([test.close(), folder.remove()]));

const get = (url: string, headers = {}) => test.app.inject({ url, headers });
const describeIndex = async (locale = 'en') =>
  (await get(`/v1/search-index?locale=${locale}`)).json<SearchIndex>();
const fetchFile = async (locale = 'en') =>
  (await get(`/v1/search-indexes/${(await describeIndex(locale)).name}`)).rawPayload;
const search = async (query: string, locale = 'en') =>
  (await openIndex(gunzipSync(await fetchFile(locale)))).find(query).map(({ id }) => id);
/** The index before is served while a new one takes longer than a moment. */
const inTime = (work: () => Promise<void>) => vi.waitFor(work, { timeout: 120_000, interval: 200 });

describe('the search index', () => {
  it('is a file named by the hash of its bytes, that never changes', async () => {
    const index = await describeIndex();
    const answer = await get(`/v1/search-indexes/${index.name}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(createHash('sha256').update(answer.rawPayload).digest('hex')).toBe(index.name);
    expect(index).toMatchObject({ locale: 'en', articles: 2, bytes: answer.rawPayload.length });
  });

  it('finds, on whatever machine it is opened', async () => {
    await inTime(async () => expect(await search('passwor')).toEqual(['reset']));
    await inTime(async () => expect(await search('kontoauszug', 'de')).toEqual(['bank']));
  });

  it('holds English where a translation is missing', async () => {
    await inTime(async () => expect(await search('password', 'de')).toEqual(['reset']));
    expect((await describeIndex('de')).articles).toBe(2);
  });

  it('is not sent again to whoever has it', async () => {
    const { name } = await describeIndex();
    const known = { 'if-none-match': `"${name}"` };
    expect((await get('/v1/search-index?locale=en', known)).statusCode).toBe(304);
    expect((await get(`/v1/search-indexes/${name}`, known)).statusCode).toBe(304);
  });

  it('gets another name when an article changes, and the one before stays for those who are fetching it', async () => {
    const before = await describeIndex();
    await folder.write('en/reset.md', markdown({ title: 'Reset your passphrase' }, 'Ask for a new one.'));
    await importFrom(test, [folder.path]);
    await inTime(async () => expect((await describeIndex()).name).not.toBe(before.name));
    await inTime(async () => expect(await search('passphrase')).toEqual(['reset']));
    expect((await get(`/v1/search-indexes/${before.name}`)).statusCode).toBe(200);
  });

  it('is built once for however many ask', async () => {
    vi.mocked(buildFile).mockClear();
    const names = await Promise.all(Array.from({ length: 20 }, async () => (await describeIndex('fr')).name));
    expect(new Set(names).size).toBe(1);
    expect(buildFile).toHaveBeenCalledTimes(1);
  });

  it('stays in service when a newer one cannot be built', async () => {
    const before = await describeIndex();
    await test.desk.sql`update desk set help_version = gen_random_uuid()`;
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.mocked(buildFile).mockRejectedValueOnce(new RangeError('the words of an article'));
    expect((await describeIndex()).name).toBe(before.name);
    expect(told.mock.calls).toEqual([['The search index in en could not be built (RangeError).']]);
    told.mockRestore();
  });

  it('keeps its name when nothing that is searched has changed', async () => {
    const before = await describeIndex();
    await test.desk.sql`update desk set help_version = gen_random_uuid()`;
    expect((await describeIndex()).name).toBe(before.name);
  });

  it('finds by the phrases of the front matter', async () => {
    const facts = { title: 'Reset your password', 'asked-as': '[locked out, zutritt]' };
    await folder.write('en/reset.md', markdown(facts, 'Ask for a new one.'));
    await importFrom(test, [folder.path]);
    await inTime(async () => expect(await search('zutritt')).toEqual(['reset']));
  });

  it('is nothing to be had under another name', async () => {
    expect((await get(`/v1/search-indexes/${'0'.repeat(64)}`)).statusCode).toBe(404);
    expect((await get('/v1/search-indexes/..%2Fx')).statusCode).toBe(404);
  });

  it('is empty where there are no articles', async () => {
    const empty = await openTestDesk();
    const index = (await empty.app.inject({ url: '/v1/search-index?locale=ja' })).json<SearchIndex>();
    expect(index.articles).toBe(0);
    const { rawPayload } = await empty.app.inject({ url: `/v1/search-indexes/${index.name}` });
    expect((await openIndex(gunzipSync(rawPayload))).find('a')).toEqual([]);
    await empty.close();
  });
});

/** Nobody asks like this in an article's title, nor in a phrase that stands in its file. */
const QUESTIONS: [Locale, string, string][] = [
  ['en', 'it does not let me in any more', 'sign-in-problems'],
  ['en', 'the bubble covers what I want to click', 'hide-the-button'],
  ['en', 'can you see what I am typing', 'what-handrail-sees'],
  ['fr', 'la bulle me gêne pour cliquer', 'hide-the-button'],
  ['fr', 'plus de wifi dans le train', 'when-you-are-offline'],
  ['de', 'ich komme nicht mehr rein', 'sign-in-problems'],
  ['de', 'wer spioniert mich hier aus', 'what-handrail-sees'],
  ['es', 'ya no me deja entrar', 'sign-in-problems'],
  ['es', 'la burbuja estorba', 'hide-the-button'],
  ['ja', '入れなくなった', 'sign-in-problems'],
  ['ja', 'ネットがない電車の中', 'when-you-are-offline'],
];

describe('the articles that ship', () => {
  let shipped: TestDesk;
  beforeAll(async () => {
    shipped = await openTestDesk({ config: { helpFolder: path.join(PROJECT_FOLDER, 'server', 'help') } });
    await loadArticles(shipped.desk);
  });
  afterAll(() => shipped.close());

  it.each(QUESTIONS)('answer in %s: %s', async (locale, question, slug) => {
    const url = `/v1/search-index?locale=${locale}`;
    const { name } = (await shipped.app.inject({ url })).json<SearchIndex>();
    const { rawPayload } = await shipped.app.inject({ url: `/v1/search-indexes/${name}` });
    const hits = (await openIndex(gunzipSync(rawPayload))).find(question, { most: 3 });
    expect(hits.map(({ id }) => id)).toContain(slug);
  });
});
