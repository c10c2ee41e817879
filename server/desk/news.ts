import { NewsLine } from '../db/news-line';
import type { Sql } from '../db/sql';
import { PollMemory } from './poll-memory';
import { refuse } from './refusal';

/** Somebody who wants to know at once. */
export interface Follower {
  personId: string;
  /** In hexadecimal. */
  tokenHash: string;
  /** Something has happened, or may have. */
  tell: () => void;
  /** There is nothing more to be told. */
  end: () => void;
}

const MOST_OF_ONE = 16;
const MOST_OF_ALL = 20_000;
const RETRY_SECONDS = 60;
/** Milliseconds over which everybody is told after the line was away: all of them ask then. */
const SPREAD_MS = 5_000;

/** What this process knows of what all desks change: for polls that find nothing new, and for those who follow. */
export class DeskNews {
  readonly memory = new PollMemory();
  /** Resolved when news are heard for the first time. */
  readonly begun: Promise<void>;
  private readonly followers = new Map<string, Set<Follower>>();
  private count = 0;
  private readonly line: NewsLine;

  constructor(sql: Sql) {
    let begin = () => {};
    this.begun = new Promise((resolve) => {
      begin = resolve;
    });
    this.line = new NewsLine(sql, {
      onNews: (news) => {
        if (news.kind === 'session') this.endSession(news.tokenHash);
        else for (const id of news.ids) this.tell(id);
      },
      onTrust: () => {
        this.memory.begin();
        begin();
        this.each(({ tell }) => setTimeout(tell, Math.random() * SPREAD_MS).unref());
      },
      onDoubt: () => this.memory.end(),
    });
  }

  /**
   * Tells a follower from now on.
   * @returns ends that
   * @throws Refusal `desk-busy` while nothing can be heard, or when too many follow
   */
  follow(follower: Follower): () => void {
    if (!this.line.trusted || this.count >= MOST_OF_ALL)
      throw refuse('desk-busy', { retryAfter: RETRY_SECONDS });
    const own = this.followers.get(follower.personId) ?? new Set();
    const [oldest] = own.size >= MOST_OF_ONE ? own : [];
    if (oldest) this.drop(oldest);
    this.followers.set(follower.personId, own.add(follower));
    this.count++;
    return () => this.drop(follower);
  }

  /** Ends all who follow. */
  endFollowing(): void {
    this.each((follower) => this.drop(follower));
  }

  close(): Promise<void> {
    return this.line.close();
  }

  private tell(personId: string): void {
    this.memory.forgetPerson(personId);
    for (const follower of this.followers.get(personId) ?? []) follower.tell();
  }

  private endSession(tokenHash: string): void {
    this.memory.endSession(tokenHash);
    this.each((follower) => {
      if (follower.tokenHash === tokenHash) this.drop(follower);
    });
  }

  private drop(follower: Follower): void {
    const own = this.followers.get(follower.personId);
    if (!own?.delete(follower)) return;
    this.count--;
    if (own.size === 0) this.followers.delete(follower.personId);
    follower.end();
  }

  private each(act: (follower: Follower) => void): void {
    for (const own of [...this.followers.values()]) for (const follower of [...own]) act(follower);
  }
}
