import '../../../fakes/store';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { database } from '../../../../utils/storage/database';
import { ROW_SHAPES } from '../../../../utils/storage/row-shapes';
import { readSetting, writeSetting } from '../../../../utils/storage/settings';
import { damaged, goodRows } from './good-rows';

const VARIANTS = 200;

beforeEach(async () => {
  await database.delete();
  await database.open();
});
afterEach(() => database.delete());

const tables = Object.keys(goodRows) as (keyof typeof goodRows)[];

it('every table has a shape, and an example of each kind of row it holds', () => {
  const checked = database.tables.map(({ name }) => name).filter((name) => name !== 'setAside');
  expect(Object.keys(ROW_SHAPES).sort()).toEqual(checked.sort());
  expect(tables.sort()).toEqual(checked.sort());
});

describe.each(tables)('the table %s', (name) => {
  const rows = goodRows[name];
  const table = database.table(name);

  it('gives back every good row as it is', async () => {
    await table.bulkPut(rows);
    expect(await table.toArray()).toHaveLength(rows.length);
    expect(await table.filter(() => true).toArray()).toHaveLength(rows.length);
    expect(await readSetting('damage')).toBeNull();
  });

  it(`reads past ${VARIANTS} damaged rows, whatever is wrong with them, and keeps the good ones`, async () => {
    const made = fc.sample(damaged(rows, table.schema.primKey.keyPath as string), {
      numRuns: VARIANTS,
      seed: 6,
    });
    for (const row of made) {
      await table.clear();
      await table.bulkPut(rows);
      await table.put(row);
      const good = rows.filter((one) => table.schema.primKey.name === '' || !sameKey(one, row));
      const read = await table.toArray();
      expect(read).toEqual(expect.arrayContaining(good));
      const walked: unknown[] = [];
      await table.each((one: unknown) => walked.push(one));
      expect(walked).toHaveLength(read.length);
      expect(await table.bulkGet(good.map(keyOf) as string[])).toEqual(good);
      // What is left of it is whole: whoever reads it may rely on its type.
      for (const one of read) expect(ROW_SHAPES[name]?.(one)).toBe(true);
    }
  });

  const keyOf = (row: object): unknown => {
    const path = table.schema.primKey.keyPath as string | string[];
    const at = (key: string) => (row as Record<string, unknown>)[key];
    return Array.isArray(path) ? path.map(at) : at(path);
  };
  const sameKey = (one: object, other: object) => JSON.stringify(keyOf(one)) === JSON.stringify(keyOf(other));
});

describe('a damaged row', () => {
  it('of the person is set aside, and they are told', async () => {
    const [draft] = goodRows.drafts;
    const bad = { ...draft, body: 7 };
    await database.drafts.put(bad as never);
    expect(await database.drafts.toArray()).toEqual([]);
    await expect.poll(() => database.setAside.toArray()).toMatchObject([{ table: 'drafts', row: bad }]);
    expect(await readSetting('damage')).toMatchObject({ setAside: 1, lost: false });
    expect(await database.drafts.count()).toBe(0);
  });

  it('of the desk is thrown away, and asked for again', async () => {
    await writeSetting('changes', { cursor: '7', checkedAt: 1, pace: 60 });
    await database.tickets.put({ id: 't' } as never);
    expect(await database.tickets.toArray()).toEqual([]);
    await expect.poll(() => readSetting('changes')).toBeNull();
    expect([await database.tickets.count(), await database.setAside.count()]).toEqual([0, 0]);
  });

  it('that was written well meanwhile stays', async () => {
    const [draft] = goodRows.drafts;
    await database.drafts.put({ ...draft, body: 7 } as never);
    await database.drafts.toArray();
    await database.drafts.put(draft as never);
    await new Promise((done) => setTimeout(done, 50));
    expect(await database.drafts.toArray()).toHaveLength(1);
    expect(await database.setAside.count()).toBe(0);
  });
});
