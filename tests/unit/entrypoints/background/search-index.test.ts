import '../../../fakes/browser';
import '../../../fakes/store';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { refreshSearchIndex } from '../../../../entrypoints/background/search-index';
import { database } from '../../../../utils/storage/database';
import { writeSetting } from '../../../../utils/storage/settings';
import { type HelpDesk, helpDesk } from './help-desk';

const caller = { windowId: 1 };
const refresh = (broken?: string) => refreshSearchIndex({ locale: 'en', ...(broken && { broken }) }, caller);
const kept = () => database.searchIndexes.get('en');
const wordsOfKept = async () => new TextDecoder().decode((await kept())?.bytes);

let desk: HelpDesk;
beforeEach(async () => {
  desk = helpDesk();
  await database.searchIndexes.clear();
  await writeSetting('desk', { address: 'https://desk.test', name: 'Desk' });
});

describe('the search index on this device', () => {
  it('is fetched, unpacked and kept', async () => {
    expect(await refresh()).toEqual({ ok: true, value: undefined });
    expect(await wordsOfKept()).toBe('index');
    expect(await kept()).toMatchObject({
      locale: 'en',
      articles: 1,
      name: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('is not fetched again while its name stays, and is when it changes', async () => {
    await refresh();
    desk.asked.length = 0;
    await refresh();
    expect(desk.asked).toEqual(['GET /v1/search-index']);
    desk.index = new TextEncoder().encode('newer');
    await refresh();
    expect(await wordsOfKept()).toBe('newer');
  });

  it('is fetched once by two pages that ask at the same time', async () => {
    await Promise.all([refresh(), refresh()]);
    expect(desk.asked.filter((asked) => asked.includes('/search-indexes/'))).toHaveLength(1);
  });

  it.each([
    ['cut off', (file: Buffer) => file.subarray(0, file.length - 1)],
    ['altered', (file: Buffer) => Buffer.from(file.map((byte, at) => (at === 12 ? byte ^ 1 : byte)))],
    ['replaced by a page of a portal', () => Buffer.from('<html>Sign in to the network</html>')],
    ['as another whole index of the same size', () => gzipSync(Buffer.from('other'))],
    ['empty', () => Buffer.alloc(0)],
  ])('that arrives %s is thrown away: the one before stays, and it is fetched again', async (_how, spoil) => {
    await refresh();
    desk.index = new TextEncoder().encode('newer');
    desk.spoil = spoil;
    expect(await refresh()).toMatchObject({ ok: false, problem: { code: 'strange-answer' } });
    expect(await wordsOfKept()).toBe('index');
    desk.spoil = (file) => file;
    await refresh();
    expect(await wordsOfKept()).toBe('newer');
  });

  it('that could not be opened is thrown away and fetched again', async () => {
    await refresh();
    const { name = '' } = (await kept()) ?? {};
    await database.searchIndexes.update('en', { bytes: new Uint8Array([1]) });
    await refresh(name);
    expect(await wordsOfKept()).toBe('index');
  });

  it('is kept when it is another one that could not be opened', async () => {
    await refresh();
    desk.asked.length = 0;
    await refresh('0'.repeat(64));
    expect(desk.asked).toEqual(['GET /v1/search-index']);
  });
});
