import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { announceBeat, NEWS_CHANNEL, type News, readNews } from './news-channel';
import type { Query, Sql } from './sql';

export interface NewsListener {
  onNews: (news: Exclude<News, { kind: 'beat' }>) => void;
  /** The line works, maybe again: what happened before was not heard. */
  onTrust: () => void;
  /** From now on something may happen that is not heard. */
  onDoubt: () => void;
}

export interface Beat {
  everyMs: number;
  /** How long one may take to come back. */
  withinMs: number;
}

const BEAT: Beat = { everyMs: 30_000, withinMs: 10_000 };
const AGAIN_MS = 1_000;

/**
 * Hears on a connection of its own what desks announce, until it is closed. The line is trusted when its own beat has
 * come back over it, which is more than that it is open: a pooler in between, or a network that has gone silently, lets
 * nothing through.
 */
export class NewsLine {
  trusted = false;
  private readonly stop = new AbortController();
  private hearBeat = () => {};
  private readonly listening: Promise<void>;

  /** @param sql the pool whose database is listened to */
  constructor(
    private readonly sql: Sql,
    private readonly listener: NewsListener,
    private readonly beat = BEAT,
  ) {
    this.listening = this.listen();
  }

  async close(): Promise<void> {
    this.stop.abort();
    this.hearBeat();
    await this.listening;
  }

  private async listen(): Promise<void> {
    while (!this.stop.signal.aborted) {
      const closed = new AbortController();
      const line = this.connection(() => closed.abort());
      const over = AbortSignal.any([this.stop.signal, closed.signal]);
      await this.keep(line, over).catch(() => {}); // whatever it was: begin with a new connection
      this.doubt();
      await line.end({ timeout: 0 }).catch(() => {});
      await pause(AGAIN_MS, this.stop.signal);
    }
  }

  /** The pool's own settings with another way to be told; the library gives no other connection its news. */
  private connection(closed: () => void): Sql {
    const told = {
      onnotify: (_channel: string, payload: string) => this.hear(payload),
      onclose: () => {
        this.doubt();
        closed();
      },
    };
    return postgres({ ...this.sql.options, max: 1, max_lifetime: null, ...told } as never) as Sql;
  }

  private async keep(line: Sql, over: AbortSignal): Promise<void> {
    await line.unsafe(`listen ${NEWS_CHANNEL}`);
    while (!over.aborted) {
      await this.sendBeat(line);
      if (!this.trusted && !over.aborted) {
        this.trusted = true;
        this.listener.onTrust();
      }
      await pause(this.beat.everyMs, over);
    }
  }

  /** @throws when the beat does not come back in time */
  private async sendBeat(line: Query): Promise<void> {
    const back = new Promise<void>((resolve) => {
      this.hearBeat = resolve;
    });
    const late = wait(this.beat.withinMs, undefined, { ref: false }).then(() => {
      throw new Error('The line is silent');
    });
    await Promise.race([Promise.all([announceBeat(line), back]), late]);
  }

  private hear(payload: string): void {
    const news = readNews(payload);
    if (news?.kind === 'beat') this.hearBeat();
    else if (news) this.listener.onNews(news);
  }

  private doubt(): void {
    if (this.trusted) this.listener.onDoubt();
    this.trusted = false;
  }
}

/** Waits, or until it is over. */
const pause = (milliseconds: number, over: AbortSignal): Promise<void> =>
  wait(milliseconds, undefined, { ref: false, signal: over }).catch(() => {});
