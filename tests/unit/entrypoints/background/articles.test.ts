import '../../../fakes/browser';
import '../../../fakes/store';
import { beforeEach, describe, expect, it } from 'vitest';
import { KEPT_TEXTS, refreshArticle, refreshArticles } from '../../../../entrypoints/background/articles';
import { database } from '../../../../utils/storage/database';
import { writeSetting } from '../../../../utils/storage/settings';
import { wipeHelp } from '../../../../utils/storage/wipe';
import { type HelpDesk, helpDesk, summary } from './help-desk';

const caller = { windowId: 1 };
const read = (slug: string, locale: 'en' | 'de' = 'en') => refreshArticle({ slug, locale }, caller);
const refreshList = () => refreshArticles({ locale: 'en' }, caller);
const textOf = async (slug: string, list = 'en') => (await database.texts.get([list, slug]))?.article.html;

let desk: HelpDesk;
beforeEach(async () => {
  desk = helpDesk();
  await wipeHelp();
  await writeSetting('desk', { address: 'https://desk.test', name: 'Desk' });
});

describe('the list of articles', () => {
  it('is kept in reading order, with the rules of their pages', async () => {
    desk.list = [summary('b', { pages: ['example.com'] }), summary('a')];
    await refreshList();
    const rows = await database.summaries.where('[list+order]').between(['en', 0], ['en', 9]).toArray();
    expect(rows.map(({ slug, pages }) => [slug, pages])).toEqual([
      ['b', ['example.com']],
      ['a', undefined],
    ]);
  });

  it('takes the texts of articles that are gone with it, and leaves the others', async () => {
    desk.list = [summary('a'), summary('b')];
    desk.texts = new Map([
      ['a', '<p>A</p>'],
      ['b', '<p>B</p>'],
    ]);
    await refreshList();
    await Promise.all([read('a'), read('b'), read('b', 'de')]);
    desk.list = [summary('a')];
    await refreshList();
    expect([await textOf('a'), await textOf('b'), await textOf('b', 'de')]).toEqual([
      '<p>A</p>',
      undefined,
      '<p>B</p>',
    ]);
  });
});

describe('the text of an article', () => {
  it('is kept under the language it was asked for in, and says in which it came', async () => {
    desk.texts.set('a', '<p>A</p>');
    await read('a', 'de');
    expect(await database.texts.get(['de', 'a'])).toMatchObject({
      article: { locale: 'en', html: '<p>A</p>' },
    });
  });

  it('is replaced when it has changed, and stays when the desk cannot be reached', async () => {
    desk.texts.set('a', '<p>A</p>');
    await read('a');
    desk.texts.set('a', '<p>New</p>');
    await read('a');
    desk.texts.delete('a');
    expect(await read('a')).toMatchObject({ ok: false });
    expect(await textOf('a')).toBe('<p>New</p>');
  });

  it('is kept for the fifty that were read last, those read again included', async () => {
    for (let at = 0; at < KEPT_TEXTS + 10; at++) {
      desk.texts.set(`a${at}`, `<p>${at}</p>`);
      await read(`a${at}`);
      await database.texts.update(['en', `a${at}`], { readAt: at });
      if (at === KEPT_TEXTS - 1) await read('a0');
    }
    expect(await database.texts.count()).toBe(KEPT_TEXTS);
    expect(await textOf('a0')).toBe('<p>0</p>');
    expect(await textOf('a1')).toBeUndefined();
    expect(await textOf(`a${KEPT_TEXTS + 9}`)).toBeDefined();
  });
});
