import { AsyncLocalStorage } from 'node:async_hooks';
import { type Life, never } from './life';

type Rows = Map<string, unknown>;

interface Transaction {
  life: Life;
  changed: Map<string, Rows>;
}

/**
 * What is on the disk of a profile: tables and copies. A transaction is whole or not at all, one after the other, and one
 * whose life ends before its last step leaves nothing.
 */
export class Store {
  readonly copies = new Map<string, string>();
  private readonly tables = new Map<string, Rows>();
  private readonly current = new AsyncLocalStorage<Transaction>();
  private holder: Life | null = null;
  private readonly waiting: { life: Life; go: () => void }[] = [];

  rows(table: string): Rows {
    const transaction = this.current.getStore();
    const kept = this.tables.get(table) ?? new Map();
    this.tables.set(table, kept);
    if (!transaction) return kept;
    const own = transaction.changed.get(table) ?? new Map(kept);
    transaction.changed.set(table, own);
    return own;
  }

  async read<T>(life: Life, table: string, look: (rows: Rows) => T): Promise<T> {
    await life.step();
    return look(this.rows(table));
  }

  async write<T>(life: Life, table: string, change: (rows: Rows) => T): Promise<T> {
    return this.transaction(life, async () => {
      await life.step();
      return change(this.rows(table));
    });
  }

  async transaction<T>(life: Life, work: () => Promise<T>): Promise<T> {
    if (this.current.getStore()) return work();
    // What runs on for a moment after its end asks in vain: nobody would ever let go.
    if (!life.alive) return never();
    await this.turn(life);
    const transaction: Transaction = { life, changed: new Map() };
    try {
      const value = await this.current.run(transaction, work);
      await life.step();
      for (const [name, rows] of transaction.changed) this.tables.set(name, rows);
      return value;
    } finally {
      this.release(life);
    }
  }

  /** A life has ended: what it had begun is undone. */
  abandon(life: Life): void {
    for (let at = this.waiting.length - 1; at >= 0; at--)
      if (this.waiting[at]?.life === life) this.waiting.splice(at, 1);
    if (this.holder === life) this.release(life);
  }

  private turn(life: Life): Promise<void> {
    if (!this.holder) {
      this.holder = life;
      return Promise.resolve();
    }
    return new Promise((go) => this.waiting.push({ life, go }));
  }

  private release(life: Life): void {
    if (this.holder !== life) return;
    const next = this.waiting.shift();
    this.holder = next?.life ?? null;
    next?.go();
  }
}
