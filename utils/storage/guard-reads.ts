import type { DBCore, DBCoreCursor, DBCoreTable, Middleware } from 'dexie';
import type { Check } from './shape';

/** A row that is not what this version can read. */
export interface BadRow {
  table: string;
  key: unknown;
  row: unknown;
}

/**
 * Looks at every row that is read, wherever: one that is damaged is as good as none, so it never stops the others, and is
 * reported. Deleting and counting look at no row.
 */
export const guardReads = (
  shapes: Readonly<Record<string, Check>>,
  report: (bad: BadRow) => void,
): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'guard-reads',
  create: (core) => ({
    ...core,
    table: (name) => {
      const check = shapes[name];
      return check ? guarded(core.table(name), check, report) : core.table(name);
    },
  }),
});

function guarded(table: DBCoreTable, check: Check, report: (bad: BadRow) => void): DBCoreTable {
  const keyOf = (row: unknown) => table.schema.primaryKey.extractKey?.(row);
  const isGood = (row: unknown): boolean => {
    if (check(row)) return true;
    report({ table: table.name, key: keyOf(row), row });
    return false;
  };
  const goodOrNone = (row: unknown) => (row === undefined || isGood(row) ? row : undefined);
  return {
    ...table,
    // `then`, not `await`: a promise of another make would end the transaction.
    get: (request) => table.get(request).then(goodOrNone),
    getMany: (request) => table.getMany(request).then((rows) => rows.map(goodOrNone)),
    query: (request) =>
      table
        .query(request)
        .then((answer) => (request.values ? { ...answer, result: answer.result.filter(isGood) } : answer)),
    openCursor: (request) =>
      table
        .openCursor(request)
        .then((cursor) => (cursor && request.values ? skipping(cursor, isGood) : cursor)),
  };
}

function skipping(cursor: DBCoreCursor, isGood: Check): DBCoreCursor {
  return Object.create(cursor, {
    start: {
      value: (onNext: () => void) =>
        cursor.start(() => (isGood(cursor.value) ? onNext() : cursor.continue())),
    },
    // What a cursor of the browser answers must be asked of that cursor itself.
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: { get: () => cursor.value },
    done: { get: () => cursor.done },
    continue: { value: (key: unknown) => cursor.continue(key) },
    continuePrimaryKey: {
      value: (key: unknown, primary: unknown) => cursor.continuePrimaryKey(key, primary),
    },
    advance: { value: (count: number) => cursor.advance(count) },
    stop: { value: (value: unknown) => cursor.stop(value) },
    next: { value: () => cursor.next() },
    fail: { value: (error: Error) => cursor.fail(error) },
  });
}
