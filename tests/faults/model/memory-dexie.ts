import type { ModelDisk } from './globals';

declare const modelDisk: ModelDisk;

type Row = Record<string, unknown>;
type Rows = Map<string, unknown>;

/**
 * Stands for the package `dexie` in the bundles of the model: the same calls, as far as this product makes them, on a
 * store in memory whose transactions are whole or not at all.
 */
export class Dexie {
  static readonly minKey = Number.NEGATIVE_INFINITY;
  static readonly maxKey = [[]];
  static ignoreTransaction = <T>(work: () => T): T => work();
  readonly tables: Table[] = [];

  version() {
    const version = {
      stores: (schema: Record<string, string | null>) => {
        for (const [name, indexes] of Object.entries(schema)) if (indexes) this.addTable(name, indexes);
        return version;
      },
      upgrade: () => version,
    };
    return version;
  }

  use(): this {
    return this;
  }

  table(name: string): Table | undefined {
    return this.tables.find((table) => table.name === name);
  }

  transaction(_mode: string, ...rest: unknown[]): Promise<unknown> {
    return modelDisk.transaction(rest.at(-1) as () => Promise<unknown>);
  }

  private addTable(name: string, indexes: string): void {
    const table = new Table(name, partsOf(indexes.split(',')[0]?.replace('&', '') ?? ''));
    this.tables.push(table);
    Object.assign(this, { [name]: table });
  }
}

export const liveQuery = () => ({ subscribe: () => ({ unsubscribe: () => {} }) });

const partsOf = (path: string): string[] =>
  path
    .replace(/[[\]]/g, '')
    .split('+')
    .map((part) => part.trim());

/** The end of a range over several members; everything is below it. */
const compare = (one: unknown, other: unknown): number => {
  if (Array.isArray(one) && Array.isArray(other)) {
    for (const [at, part] of one.entries()) {
      const order = compare(part, other[at]);
      if (order) return order;
    }
    return 0;
  }
  if (Array.isArray(other)) return -1;
  return one === other ? 0 : (one as number) < (other as number) ? -1 : 1;
};

type Keep = (row: Row) => boolean;

class Collection {
  constructor(
    private readonly from: Table,
    private readonly keep: Keep = () => true,
    private readonly by: string[] | null = null,
    private readonly backwards = false,
    private readonly most = Number.POSITIVE_INFINITY,
  ) {}

  private with(change: { keep?: Keep; backwards?: boolean; most?: number }): Collection {
    const { keep = this.keep, backwards = this.backwards, most = this.most } = change;
    return new Collection(this.from, keep, this.by, backwards, most);
  }

  filter(more: Keep): Collection {
    return this.with({ keep: (row) => this.keep(row) && more(row) });
  }

  and = this.filter;

  reverse(): Collection {
    return this.with({ backwards: !this.backwards });
  }

  limit(most: number): Collection {
    return this.with({ most });
  }

  private pick(rows: Rows): Row[] {
    const kept = [...rows.values()].filter((row) => this.keep(row as Row)) as Row[];
    const { by } = this;
    if (by)
      kept.sort((a, b) =>
        compare(
          by.map((name) => a[name]),
          by.map((name) => b[name]),
        ),
      );
    if (this.backwards) kept.reverse();
    return kept.slice(0, this.most);
  }

  toArray(): Promise<Row[]> {
    return this.from.read((rows) => this.pick(rows));
  }

  async count(): Promise<number> {
    return (await this.toArray()).length;
  }

  async first(): Promise<Row | undefined> {
    return (await this.toArray())[0];
  }

  async last(): Promise<Row | undefined> {
    return (await this.toArray()).at(-1);
  }

  async sortBy(name: string): Promise<Row[]> {
    return (await this.toArray()).sort((a, b) => compare(a[name], b[name]));
  }

  async each(see: (row: Row) => void): Promise<void> {
    for (const row of await this.toArray()) see(row);
  }

  async primaryKeys(): Promise<unknown[]> {
    return (await this.toArray()).map((row) => this.from.keyOf(row));
  }

  keys = this.primaryKeys;

  delete(): Promise<number> {
    return this.from.write((rows) => {
      const gone = this.pick(rows);
      for (const row of gone) rows.delete(this.from.nameOf(row));
      return gone.length;
    });
  }
}

class Table {
  constructor(
    readonly name: string,
    private readonly path: string[],
  ) {}

  keyOf(row: Row): unknown {
    return this.path.length === 1 ? row[this.path[0] as string] : this.path.map((part) => row[part]);
  }

  nameOf(row: Row): string {
    return JSON.stringify(this.keyOf(row));
  }

  read<T>(look: (rows: Rows) => T): Promise<T> {
    return modelDisk.read(this.name, look);
  }

  write<T>(change: (rows: Rows) => T): Promise<T> {
    return modelDisk.write(this.name, change);
  }

  get(key: unknown): Promise<unknown> {
    return this.read((rows) => rows.get(JSON.stringify(key)));
  }

  bulkGet(keys: unknown[]): Promise<unknown[]> {
    return this.read((rows) => keys.map((key) => rows.get(JSON.stringify(key))));
  }

  put(row: Row): Promise<unknown> {
    return this.write((rows) => rows.set(this.nameOf(row), row));
  }

  add(row: Row): Promise<unknown> {
    return this.bulkAdd([row]);
  }

  bulkPut(all: Row[]): Promise<unknown> {
    return this.write((rows) => {
      for (const row of all) rows.set(this.nameOf(row), row);
    });
  }

  bulkAdd(all: Row[]): Promise<unknown> {
    return this.write((rows) => {
      for (const row of all) {
        if (rows.has(this.nameOf(row))) throw new Error(`ConstraintError: ${this.name} ${this.nameOf(row)}`);
        rows.set(this.nameOf(row), row);
      }
    });
  }

  update(key: unknown, changes: Row): Promise<number> {
    return this.bulkUpdate([{ key, changes }]);
  }

  bulkUpdate(all: { key: unknown; changes: Row }[]): Promise<number> {
    return this.write((rows) => {
      const there = all.filter(({ key }) => rows.has(JSON.stringify(key)));
      for (const { key, changes } of there)
        rows.set(JSON.stringify(key), { ...(rows.get(JSON.stringify(key)) as Row), ...changes });
      return there.length;
    });
  }

  delete(key: unknown): Promise<unknown> {
    return this.bulkDelete([key]);
  }

  bulkDelete(keys: unknown[]): Promise<unknown> {
    return this.write((rows) => {
      for (const key of keys) rows.delete(JSON.stringify(key));
    });
  }

  clear(): Promise<unknown> {
    return this.write((rows) => rows.clear());
  }

  count(): Promise<number> {
    return this.read((rows) => rows.size);
  }

  toArray(): Promise<Row[]> {
    return new Collection(this).toArray();
  }

  toCollection(): Collection {
    return new Collection(this);
  }

  filter(keep: Keep): Collection {
    return new Collection(this, keep);
  }

  orderBy(path: string): Collection {
    return new Collection(this, undefined, partsOf(path));
  }

  where(what: string | Row): unknown {
    if (typeof what !== 'string') {
      return new Collection(this, (row) =>
        Object.entries(what).every(([name, value]) => row[name] === value),
      );
    }
    const path = partsOf(what);
    const of = (row: Row) => (path.length === 1 ? row[path[0] as string] : path.map((part) => row[part]));
    const kept = (keep: Keep) => new Collection(this, keep, path);
    return {
      equals: (value: unknown) => kept((row) => compare(of(row), value) === 0),
      anyOf: (values: unknown[]) => kept((row) => values.includes(of(row))),
      above: (value: unknown) => kept((row) => compare(of(row), value) > 0),
      between: (from: unknown, to: unknown) =>
        kept((row) => compare(of(row), from) >= 0 && compare(of(row), to) < 0),
    };
  }
}
