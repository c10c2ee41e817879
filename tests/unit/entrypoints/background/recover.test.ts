import '../../../fakes/browser';
import '../../../fakes/store';
import { beforeEach, expect, it } from 'vitest';
import { forgetDamage, keepWitness, recover } from '../../../../entrypoints/background/recover';
import { keepCopy } from '../../../../utils/storage/copies';
import { database } from '../../../../utils/storage/database';
import { readSetting } from '../../../../utils/storage/settings';
import { fakeCaches } from '../../../fakes/caches';
import { comment } from '../../utils/outbox/scripted-desk';

beforeEach(async () => {
  Object.assign(globalThis, { caches: fakeCaches() });
  await Promise.all(database.tables.map((table) => table.clear()));
});

it('a store that was lost gives back what waits to be sent, and the person is told once', async () => {
  await keepWitness();
  await keepCopy('a', comment('a', 't1', 1));
  await recover();
  expect(await database.outbox.count()).toBe(1);
  expect(await readSetting('damage')).toMatchObject({ lost: true, restored: 1, setAside: 0 });
  await forgetDamage(null, { windowId: 1 });
  await recover();
  expect(await readSetting('damage')).toBeNull();
});

it('a store that is whole has nothing to tell', async () => {
  await recover();
  expect(await readSetting('damage')).toBeNull();
});
