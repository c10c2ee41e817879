import fc from 'fast-check';
import type { Sql } from '../../../server/db/sql';
import { Desk } from '../../e2e/parts/desk';
import { type Act, type Schedule, schedules } from '../schedule';
import { CLEAN, isClean, judge, type SentText, sumOf, type Verdict } from '../verdict';
import { Device } from './device';
import { FaultProxy } from './proxy';

export interface BrowserRun extends Verdict {
  schedules: number;
  messages: number;
  stops: number;
  flips: number;
  cuts: number;
  otherFaults: number;
  /** The first schedules that broke something. */
  broken: { number: number; schedule: Schedule }[];
}

/** A schedule that has not come to rest after so long is stuck. */
const PATIENCE_MS = 60_000;

/** No act of a schedule takes longer here: the days are for the virtual clock. */
const LONGEST_MS = 300;

/** A step of the worker, about. */
const STEP_MS = 3;

/** Plays schedules in a real browser, through a proxy that fails, at a real desk, whose database is the judge. */
export async function runBrowser(
  count: number,
  seed: number,
  tell: (line: string) => void,
): Promise<BrowserRun> {
  const desk = new Desk();
  const device = new Device();
  await desk.start();
  const proxy = new FaultProxy(desk.address);
  await proxy.start();
  const database = await desk.openDatabase();
  try {
    await device.start();
    await device.signIn(desk, proxy, `faults.${seed}@brightwater.example`);
    return await playAll(
      { device, proxy, sql: database.sql },
      fc.sample(schedules, { numRuns: count, seed }),
      tell,
    );
  } finally {
    await device.stop();
    proxy.stop();
    await database.close();
    await desk.stop();
  }
}

interface Stage {
  device: Device;
  proxy: FaultProxy;
  sql: Sql;
}

async function playAll(stage: Stage, all: Schedule[], tell: (line: string) => void): Promise<BrowserRun> {
  const broken: BrowserRun['broken'] = [];
  let verdict = CLEAN;
  let messages = 0;
  for (const [number, schedule] of all.entries()) {
    const play = new BrowserPlay(stage, schedule, number);
    const judged = await play.run();
    messages += play.sent.length;
    verdict = sumOf(verdict, judged);
    if (!isClean(judged)) broken.push({ number, schedule });
    if (!isClean(judged) || (number + 1) % 25 === 0)
      tell(`${number + 1} of ${all.length} ${JSON.stringify(judged)}`);
  }
  const { device, proxy } = stage;
  return {
    schedules: all.length,
    ...verdict,
    messages,
    ...device.counts,
    cuts: proxy.counts.cuts,
    otherFaults: proxy.counts.others,
    broken: broken.slice(0, 3),
  };
}

class BrowserPlay {
  readonly sent: SentText[] = [];
  private readonly threads: (string | null)[] = [null, null, null];
  private readonly under: Promise<unknown>[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly schedule: Schedule,
    private readonly number: number,
  ) {}

  async run(): Promise<Verdict> {
    const { device, proxy, sql } = this.stage;
    proxy.faults = [...this.schedule.faults];
    for (const act of this.schedule.acts) await this.act(act);
    await Promise.all(this.under);
    proxy.faults = [];
    await this.comeToRest();
    await proxy.repeat();
    const left = await device.waiting();
    const kept = await sql<SentText[]>`
      select ticket_id as "ticketId", body as text from comment
      where body like ${`${this.mark}%`} order by ticket_id, position`;
    return judge({
      sent: this.sent,
      kept,
      waiting: new Set(left.map(({ text }) => text)),
      telling: new Set(left.filter(({ state }) => state === 'attention').map(({ text }) => text)),
    });
  }

  private get mark(): string {
    return `schedule ${this.number} message `;
  }

  private async act(act: Act): Promise<void> {
    const { device } = this.stage;
    if (act.act === 'send') return this.send(act);
    if (act.act === 'wait') return pause(Math.min(act.ms, LONGEST_MS));
    if (act.act === 'offline') return device.goOffline(Math.min(act.ms, LONGEST_MS));
    if (act.act === 'stop') return this.stopSoon(act.after);
    // What needs another clock, another browser or a mail is played by the model: here it is a stop like any other.
    return device.stopWorker();
  }

  private stopSoon(steps: number): void {
    this.under.push(pause(steps * STEP_MS).then(() => this.stage.device.stopWorker()));
  }

  private async send(act: Extract<Act, { act: 'send' }>): Promise<void> {
    const { device } = this.stage;
    const thread = this.threads[act.thread] ?? null;
    const text = `${this.mark}${this.sent.length}.`;
    const seen = await device.write(thread ? `reply:${thread}` : 'new-ticket', text, act.files);
    if (act.stopAfter !== null) this.stopSoon(act.stopAfter);
    for (let tries = 0; tries < 4; tries++) {
      if (!(await device.send(seen)) && (await device.isDraft(seen))) continue;
      this.sent.push({ ticketId: seen.ticketId, text });
      if (!thread) this.threads[act.thread] = seen.ticketId;
      return;
    }
  }

  private async comeToRest(): Promise<void> {
    const { device } = this.stage;
    const end = Date.now() + PATIENCE_MS;
    await device.wake();
    while (Date.now() < end) {
      const left = await device.waiting();
      if (left.every(({ state }) => state === 'attention')) return;
      await pause(50);
    }
  }
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
