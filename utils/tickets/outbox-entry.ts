import type { Problem } from '../problems/problem';
import type { StatusChange } from '../protocol/desk-api';
import type { NewFeedback, NewRating } from '../protocol/outcome-api';
import type { Bundle, FileFacts } from './bundle';

/** One thing the person has sent and the desk has not yet acknowledged. */
export interface OutboxEntry {
  version: 1;
  /** The comment's id for a ticket or a comment, that of its draft for an opinion; made with the entry for a change of status. */
  id: string;
  account: string;
  /** What has to stay in order has the same one; feedback belongs to no ticket and has its own id here. */
  ticketId: string;
  /** Grows with every entry: the order within a thread. */
  order: number;
  content:
    | Bundle
    | { kind: 'status'; body: StatusChange }
    | { kind: 'rating'; body: NewRating }
    | { kind: 'feedback'; body: NewFeedback };
  /** `attention`: waiting does not help, the person has to decide. `paused`: carries on after sign-in. */
  state: 'queued' | 'sending' | 'paused' | 'attention';
  problem: Problem | null;
  attempts: number;
  /** Ids of its files that have arrived: they need not travel again. */
  arrived?: string[];
  /** Milliseconds since 1970. */
  createdAt: number;
  nextAttempt: number;
  /** Milliseconds since 1970 until which it is held back, so that it can be undone; absent for what is sent at once. */
  notBefore?: number;
}

/** How long a ticket that was closed waits on this device: so long it can be undone as if nothing had been. */
export const UNDO_MS = 5_000;

/** How far the files of an entry are; null when it has none or is not being sent. */
export function progressOf({ content, state, arrived = [] }: OutboxEntry): Progress | null {
  const files = filesOf(content);
  if (state !== 'sending' || files.length === 0) return null;
  return { sent: bytesOf(files.filter(({ id }) => arrived.includes(id))), total: bytesOf(files) };
}

const bytesOf = (files: readonly FileFacts[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** The files that go before a message, in order. */
export const filesOf = (content: OutboxEntry['content']): FileFacts[] =>
  'files' in content ? content.files : [];

export interface Progress {
  /** Bytes. */
  sent: number;
  total: number;
}

/** Full jitter: a random wait up to base x 2^attempts, at most the cap. Milliseconds. */
export function retryDelay(
  attempts: number,
  random: number,
  { baseMs, capMs }: RetryPace = SHIPPED_PACE,
): number {
  return Math.round(random * Math.min(capMs, baseMs * 2 ** Math.min(attempts, 30)));
}

export interface RetryPace {
  baseMs: number;
  capMs: number;
}

export const SHIPPED_PACE: RetryPace = { baseMs: 5_000, capMs: 900_000 };

/** The shipped pace, or the same one in short: `baseMs` as a text in whole milliseconds, for a build that is tested. */
export function paceFrom(baseMs: string | undefined): RetryPace {
  const base = Number(baseMs);
  if (!(base > 0)) return SHIPPED_PACE;
  return { baseMs: base, capMs: (base * SHIPPED_PACE.capMs) / SHIPPED_PACE.baseMs };
}

/** No wait is longer than this: not the cap, and not what a desk may ask for. */
const LONGEST_WAIT_MS = 3_600_000;

/** A time that is further off than any wait was set by a clock that has been put back since: it counts as due. */
export const isDue = ({ nextAttempt }: Pick<OutboxEntry, 'nextAttempt'>, now: number): boolean =>
  nextAttempt <= now || nextAttempt > now + LONGEST_WAIT_MS;

/** What one account's outbox holds at most: beyond it, what waits is a fault that the person should hear of. */
export const OUTBOX_LIMITS = { entries: 200, fileBytes: 100 * 1024 * 1024 };

/** How full an outbox is, and would be with these files added: 1 is the limit. */
export function outboxFill(entries: readonly OutboxEntry[], more: readonly FileFacts[] = []): number {
  const bytes = bytesOf([...entries.flatMap(({ content }) => filesOf(content)), ...more]);
  return Math.max(entries.length / OUTBOX_LIMITS.entries, bytes / OUTBOX_LIMITS.fileBytes);
}

/** Is there room for one more entry with these files? */
export const hasRoom = (entries: readonly OutboxEntry[], files: readonly FileFacts[]): boolean =>
  entries.length < OUTBOX_LIMITS.entries && outboxFill(entries, files) <= 1;
