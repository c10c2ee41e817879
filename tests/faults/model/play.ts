import { randomFrom } from '../../fakes/random';
import type { Seen } from '../page';
import type { Act, Schedule } from '../schedule';
import { judge, type SentText, type Verdict } from '../verdict';
import { Clock, settle } from './clock';
import { ModelDesk } from './desk';
import { Network } from './network';
import { Profile, type Programs } from './profile';

const HOUR = 3_600_000;
/** A person who is signed out again and again gives up. */
const MOST_SIGN_INS = 8;

/** A proxy repeats a request of yesterday. */
const DAY_LATER_MS = 26 * HOUR;

/** Longer than the longest wait that a healthy desk can leave behind: an hour that it asked for, and its own. */
const PATIENCE_MS = 5 * HOUR;

type Page = typeof import('../page');

export interface Played extends Verdict {
  stops: number;
  cuts: number;
  requests: number;
  errors: unknown[];
}

export interface PlayOptions {
  programs: Programs;
  seed: number;
  /** How long the desk knows an id; for ever when absent. */
  idsForMs?: number;
}

/** Plays one schedule with the real code on a virtual clock, heals everything, waits, and judges by what the desk has. */
export async function play(schedule: Schedule, options: PlayOptions): Promise<Played> {
  return new Play(schedule, options).run();
}

class Play {
  private readonly clock = new Clock();
  private readonly random: () => number;
  private readonly desk: ModelDesk;
  private readonly network: Network;
  private readonly profile: Profile;
  private readonly sent: SentText[] = [];
  private readonly threads: (string | null)[] = [null, null, null];
  private starved = 0;
  private nextDay = 0;
  private texts = 0;

  constructor(
    private readonly schedule: Schedule,
    options: PlayOptions,
  ) {
    this.random = randomFrom(options.seed);
    this.desk = new ModelDesk(() => this.clock.now + this.nextDay, options.idsForMs);
    this.network = new Network(this.clock, this.desk, this.random);
    this.profile = new Profile(options.programs, this.clock, this.network, this.random);
  }

  async run(): Promise<Played> {
    await this.signIn();
    this.network.faults = [...this.schedule.faults];
    for (const act of this.schedule.acts) await this.act(act);
    await this.heal();
    const rows = [...this.profile.store.rows('outbox').values()] as Waiting[];
    const verdict = judge({
      sent: this.sent,
      kept: this.desk.kept,
      waiting: new Set(rows.map(textOf)),
      telling: new Set(rows.filter((row) => tells(row, rows)).map(textOf)),
    });
    return {
      ...verdict,
      doubled: verdict.doubled + this.network.overlapping,
      silent: verdict.silent + this.starved,
      stops: this.profile.counts.stops,
      cuts: this.network.counts.cuts,
      requests: this.network.counts.requests,
      errors: this.profile.errors,
    };
  }

  private get page(): Page {
    return this.profile.parts() as unknown as Page;
  }

  /** What a page awaits may never come: the page may be gone. Time passes until it does. */
  private async waitFor<T>(work: Promise<T>): Promise<T | null> {
    let value: T | null = null;
    let over = false;
    work.then(
      (answer) => {
        value = answer;
        over = true;
      },
      () => {
        over = true;
      },
    );
    await this.clock.pass(3 * 60_000, () => over);
    return value;
  }

  private async signIn(): Promise<void> {
    await this.waitFor(this.page.startSignIn('https://desk.example', 'ana@example.com'));
    await this.waitFor(this.page.finishSignIn('123456'));
  }

  private async act(act: Act): Promise<void> {
    if (act.act === 'send') return this.send(act);
    if (act.act === 'wait') return this.clock.pass(act.ms);
    if (act.act === 'stop') return this.profile.stopAfter(act.after);
    if (act.act === 'clock') this.clock.skew += act.ms;
    if (act.act === 'sign-in') await this.signIn();
    if (act.act === 'end-session') this.desk.sessions.clear();
    if (act.act === 'restart') this.profile.restart();
    if (act.act === 'offline') {
      this.network.online = false;
      await this.clock.pass(act.ms);
      this.profile.goOnline();
    }
    if (act.act === 'wake-often') await this.wakeOften();
    await settle();
  }

  private async send(act: Extract<Act, { act: 'send' }>): Promise<void> {
    const thread = this.threads[act.thread] ?? null;
    const text = `message ${++this.texts}`;
    const { page } = this;
    const seen = await this.waitFor(page.write(thread ? `reply:${thread}` : 'new-ticket', text, act.files));
    if (!seen) return;
    if (act.stopAfter !== null) this.profile.stopAfter(act.stopAfter);
    if (!(await this.press(page, seen))) return;
    this.sent.push({ ticketId: seen.ticketId, text });
    if (!thread) this.threads[act.thread] = seen.ticketId;
  }

  /** Presses Send, and again while the draft is still there: a person sees that it is. */
  private async press(page: Page, seen: Seen): Promise<boolean> {
    for (let tries = 0; tries < 4; tries++) {
      const sent = await this.waitFor(page.send(seen));
      if (sent || !(await this.waitFor(page.isDraft(seen)))) return true;
    }
    return false;
  }

  /** Whoever is woken every ten seconds, and stopped each time, still asks for answers as often as it should. */
  private async wakeOften(): Promise<void> {
    const healthy = this.network.faults.length === 0 && this.desk.sessions.size > 0;
    const before = this.desk.polls.length;
    const skew = this.clock.skew;
    for (let times = 0; times < 80; times++) {
      this.profile.dispatch('tabs.onActivated');
      await this.clock.pass(5_000);
      this.profile.stop();
      await this.clock.pass(5_000);
    }
    if (healthy && skew === 0 && this.desk.polls.length === before) this.starved++;
  }

  private isSignedOut(): boolean {
    return !this.profile.store.rows('settings').has('"token"');
  }

  private async heal(): Promise<void> {
    this.network.faults = [];
    this.profile.goOnline();
    await this.clock.pass(60_000);
    const end = this.clock.now + PATIENCE_MS;
    for (let tries = 0; tries < MOST_SIGN_INS && this.profile.store.rows('outbox').size > 0; tries++) {
      if (this.isSignedOut()) await this.signIn();
      const done = () => this.profile.store.rows('outbox').size === 0 || this.isSignedOut();
      await this.clock.pass(end - this.clock.now, done);
    }
    await this.clock.pass(1_000);
    this.nextDay = DAY_LATER_MS;
    for (const repeat of this.network.repeats) repeat();
  }
}

interface Waiting {
  ticketId: string;
  state: string;
  content: { body: { body?: string; description?: string } };
}

/** What needs the person says so, and what waits behind it in its thread waits for that. */
const tells = ({ ticketId }: Waiting, rows: readonly Waiting[]): boolean =>
  rows.find((row) => row.ticketId === ticketId)?.state === 'attention';

const textOf = ({ content }: Waiting): string => content.body.body ?? content.body.description ?? '';
