import { expect, test } from 'vitest';
import { loadStemmer } from '../../../../utils/search/stemmers';

test.each([
  ['en', 'printing', 'print'],
  ['fr', 'continuité', 'continu'],
  ['de', 'freundlichkeit', 'freundlich'],
  ['es', 'rápidamente', 'rapid'],
  ['ja', 'サーバー', 'サーバ'],
  ['ja', '開きます', '開'],
  ['ja', 'ソフト', 'ソフト'],
  ['ja', 'printing', 'print'],
  ['en', '2fa', '2fa'],
] as const)('%s: %s has the stem %s', async (locale, word, stem) => {
  expect((await loadStemmer(locale))(word)).toBe(stem);
});
