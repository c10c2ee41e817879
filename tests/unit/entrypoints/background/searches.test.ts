import '../../../fakes/browser';
import '../../../fakes/store';
import { beforeEach, expect, it } from 'vitest';
import { forgetSearches, noteSearch } from '../../../../entrypoints/background/searches';
import { readSetting } from '../../../../utils/storage/settings';

const CALLER = { windowId: 1 };
const note = (words: string) => noteSearch({ words }, CALLER);

beforeEach(() => forgetSearches(null, CALLER));

it('keeps the last five searches, the latest first, each once', async () => {
  for (const words of ['one', 'two', 'three', 'four', 'five', 'six', ' FIVE  ']) await note(words);
  expect(await readSetting('searches')).toEqual(['FIVE', 'six', 'four', 'three', 'two']);
});

it('keeps nothing of what is empty or was pasted, and forgets everything when told to', async () => {
  await note('  ');
  await note('x'.repeat(101));
  expect(await readSetting('searches')).toBeNull();
  await note('one');
  await forgetSearches(null, CALLER);
  expect(await readSetting('searches')).toBeNull();
});
