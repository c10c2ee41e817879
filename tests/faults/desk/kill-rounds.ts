import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../e2e/parts/processes';
import type { Random } from '../../fakes/random';
import { signIn } from './account';
import { DeskProcess } from './desk-process';
import { type Ground, killAll } from './ground';
import { Journal } from './journal';
import { type Findings, judge } from './oracle';
import { send } from './send';
import { Writer } from './writer';

const WRITERS = 6;
const WRITING_MS = { least: 50, most: 900 };

/** What is killed, in turns: the desk, its database, or both at the same moment. */
const VICTIMS = ['both', 'desk', 'database'] as const;
type Victim = (typeof VICTIMS)[number];

export interface KillReport extends Findings {
  ground: string;
  kills: number;
  acknowledged: number;
  /** Sent again after a kill, because nobody knew what had become of them. */
  sentAgain: number;
  /** Milliseconds until the desk answered again: the middle and the longest. */
  restart: { median: number; worst: number };
}

/** Kills while six clients write, starts again, and compares what was acknowledged with what is there. */
export async function killRounds(ground: Ground, rounds: number, random: Random): Promise<KillReport> {
  const desk = new DeskProcess(await freePort(), { ...ground.settings, HANDRAIL_LOG: 'silent' });
  try {
    await desk.start();
    return await new Killing(ground, desk, random).run(rounds);
  } finally {
    await desk.end('SIGKILL');
    await ground.close();
  }
}

class Killing {
  private readonly journal = new Journal();
  private readonly restarts: number[] = [];
  private readonly found: Findings = { lost: [], doubled: [], partial: [] };
  private sentAgain = 0;

  constructor(
    private readonly ground: Ground,
    private readonly desk: DeskProcess,
    private readonly random: Random,
  ) {}

  async run(rounds: number): Promise<KillReport> {
    const writers = await this.writers();
    for (let round = 0; round < rounds; round++) {
      const before = this.journal.acknowledged.length;
      await this.killWhile(writers, VICTIMS[round % VICTIMS.length] ?? 'both');
      await this.compare(before);
      await this.sendAgain();
    }
    await this.compare(0);
    const sorted = this.restarts.toSorted((one, other) => one - other);
    return {
      ground: this.ground.name,
      kills: rounds,
      acknowledged: this.journal.acknowledged.length,
      sentAgain: this.sentAgain,
      restart: {
        median: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
        worst: Math.round(sorted.at(-1) ?? 0),
      },
      ...this.found,
    };
  }

  private async writers(): Promise<Writer[]> {
    const sql = await this.ground.connect();
    const names = Array.from({ length: WRITERS }, (_, index) => `writer-${index}@example.com`);
    const writers: Writer[] = [];
    for (const name of names) writers.push(new Writer(name, await signIn(this.desk.address, sql, name)));
    await sql.end();
    return writers;
  }

  private async killWhile(writers: Writer[], victim: Victim): Promise<void> {
    const writing = writers.map((writer) => writer.write(this.desk.address, this.journal));
    const { least, most } = WRITING_MS;
    await wait(least + this.random() * (most - least));
    const began = performance.now();
    await this.kill(victim);
    if (victim !== 'desk') await this.ground.revive();
    // A database that was away is no start of the desk: it must come back by itself.
    const restarted = victim === 'database' ? await this.cameBack(began) : await this.desk.start();
    this.restarts.push(restarted);
    await Promise.all(writing);
  }

  private async kill(victim: Victim): Promise<void> {
    const database = victim === 'desk' ? [] : await this.ground.processes();
    killAll([...(victim === 'database' ? [] : [this.desk.pid]), ...database]);
    if (victim !== 'database') await this.desk.end('SIGKILL');
  }

  private async cameBack(since: number): Promise<number> {
    await this.desk.answering();
    return performance.now() - since;
  }

  /** @param from the first of what was acknowledged that is looked at */
  private async compare(from: number): Promise<void> {
    const sql = await this.ground.connect();
    const { dataFolder } = this.ground;
    const found = await judge({ sql, dataFolder }, this.journal.acknowledged.slice(from));
    await sql.end();
    for (const kind of ['lost', 'doubled', 'partial'] as const)
      this.found[kind] = [...new Set([...this.found[kind], ...found[kind]])];
  }

  /** As clients do: the same words under the same ids, until each is acknowledged. */
  private async sendAgain(): Promise<void> {
    for (const wish of this.journal.unanswered()) {
      this.sentAgain += 1;
      while (!(await send(this.desk.address, this.journal, wish))) await wait(50);
    }
  }
}
