import '../../../fakes/browser';
import '../../../fakes/store';
import { beforeEach, expect, test } from 'vitest';
import { carry, takeCarried } from '../../../../entrypoints/background/carry';
import { cleanFiles } from '../../../../entrypoints/background/clean-files';
import { database } from '../../../../utils/storage/database';
import type { KeptFile } from '../../../../utils/tickets/draft';

const CALLER = { windowId: 1 };

beforeEach(async () => {
  await Promise.all([database.settings.clear(), database.files.clear(), database.pictureEdits.clear()]);
});

test('what was carried is handed over once, also to two forms that ask together', async () => {
  await carry({ words: 'quoted' });
  const answers = await Promise.all([takeCarried(null, CALLER), takeCarried(null, CALLER)]);
  const words = answers.map((answer) => (answer.ok ? answer.value?.words : undefined));
  expect(words.filter(Boolean)).toEqual(['quoted']);
});

test('a picture on its way to the form is not cleaned away; one that nobody speaks of is, with its edit', async () => {
  const file = (id: string) => ({ id, version: 1, account: 'a', blob: new Blob() }) as KeptFile;
  await database.files.bulkAdd([file('carried'), file('lone')]);
  const history = { past: [], now: { crop: null, marks: [], uncovered: [] }, future: [] };
  await database.pictureEdits.add({ id: 'lone', base: file('base'), history });
  await carry({ fileIds: ['carried'] });
  await cleanFiles(0);
  expect(await database.files.toCollection().primaryKeys()).toEqual(['carried']);
  expect(await database.pictureEdits.count()).toBe(0);
});
