import { describe, expect, test } from 'vitest';
import { BrokenIndex } from '../../../../utils/search/article-index';
import { bestSection } from '../../../../utils/search/best-section';
import { buildIndex } from '../../../../utils/search/build-index';
import { openIndex } from '../../../../utils/search/open-index';
import { article, idsOf, indexOf } from './help-centre';

const words = 'ledger voucher parcel invoice carrier warehouse label pallet scanner customs'.split(' ');
const many = Array.from({ length: 400 }, (_, at) =>
  article(`a${at}`, `${words[at % 10]} ${words[(at * 7) % 10]} ${at}`, words.join(` of ${at} `)),
);

describe('queries', () => {
  test.each(['', ' ', '\n\t', '?!…', '🎉🎉', '\0', '\ud800', '<script>', '.*+?^()|[]', '%', "'; --"])(
    'nothing is found for %j, and nothing breaks',
    async (query) => {
      expect((await indexOf(many)).find(query)).toEqual([]);
    },
  );

  test.each([
    ['10,000 letters', 'x'.repeat(10_000)],
    ['10,000 characters of words', `${words.join(' ')} `.repeat(200)],
    ['10,000 unknown words', Array.from({ length: 2_000 }, (_, at) => `ledgr${at}`).join(' ')],
    ['10,000 kanji', '印刷範囲設定'.repeat(1_700)],
    ['emoji and joiners', '👩‍👩‍👧 ledger 🎉'.repeat(500)],
    ['many scripts', 'ledger счёт 请求 فاتورة λόγος ledger'],
    ['marks upon marks', `e${'\u0301'.repeat(9_000)}`],
    ['points and hyphens', '-a.b_c-'.repeat(1_500)],
  ])('%s are answered at once', async (_, query) => {
    const times: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      const index = await indexOf(many);
      const start = performance.now();
      index.find(query);
      times.push(performance.now() - start);
    }
    expect(Math.min(...times)).toBeLessThan(50); // the machine may be busy elsewhere once
  });

  test('what stands first in a very long query is asked', async () => {
    expect(
      idsOf(await indexOf([...many, article('it', 'Zeppelin')]), `Zeppelin ${'x '.repeat(5_000)}`),
    ).toEqual(['it']);
  });

  test('one letter finds nothing by chance, a word of one letter is found', async () => {
    const index = await indexOf([article('c', 'C language'), article('x', 'Carrier')]);
    expect(idsOf(index, 'c')).toEqual(['c']);
  });
});

describe('articles', () => {
  test('without title, sections or words', async () => {
    const index = await indexOf([
      article('empty', '', ''),
      article('none', 'Only a title', '', { sections: [] }),
      article('signs', '***', '!!! ???'),
    ]);
    expect(index.size).toBe(3);
    expect(idsOf(index, 'title')).toEqual(['none']);
    expect(bestSection(index, 'title', [])).toBeUndefined();
  });

  test('of 200,000 characters, in one word or in unspaced text', async () => {
    const index = await indexOf([
      article('long', 'Long', 'word '.repeat(40_000)),
      article('word', 'Word', 'x'.repeat(200_000)),
      article('kana', 'Kana', '範囲を設定'.repeat(40_000)),
    ]);
    expect(idsOf(index, 'word')).toEqual(['word', 'long']);
    expect(idsOf(index, '範囲')).toEqual(['kana']);
  });

  test('none at all', async () => {
    const index = await indexOf([]);
    expect(index.size).toBe(0);
    expect(index.find('anything')).toEqual([]);
  });

  test('with ids of any characters', async () => {
    const ids = ['ü/€', '😀', 'a b', 'ü/€uro'];
    const index = await indexOf(ids.map((id) => article(id, 'Same title')));
    expect(idsOf(index, 'same title').toSorted()).toEqual(ids.toSorted());
  });
});

describe('bytes that are no index', () => {
  test('cut off anywhere', async () => {
    const bytes = await buildIndex(many.slice(0, 20), { locale: 'en' });
    for (let length = 0; length < bytes.length; length += 97)
      await expect(openIndex(bytes.subarray(0, length))).rejects.toThrow(BrokenIndex);
  });

  test('a single bit turned anywhere', async () => {
    const bytes = await buildIndex(many.slice(0, 20), { locale: 'en' });
    for (let at = 0; at < bytes.length; at += 101) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 4;
      await expect(openIndex(damaged), `at ${at}`).rejects.toThrow(BrokenIndex);
    }
  });

  test('something behind it, another file, nothing', async () => {
    const bytes = await buildIndex(many.slice(0, 2), { locale: 'en' });
    await expect(openIndex(new Uint8Array([...bytes, 0]))).rejects.toThrow(BrokenIndex);
    await expect(openIndex(new TextEncoder().encode('<!doctype html>'))).rejects.toThrow(BrokenIndex);
    await expect(openIndex(new Uint8Array())).rejects.toThrow(BrokenIndex);
  });
});
