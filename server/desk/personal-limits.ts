import { uploadsOf } from '../db/attachments';
import { messagesSince } from '../db/comments';
import type { Query } from '../db/sql';
import type { Desk } from './desk';
import { type Refusal, refuse } from './refusal';

const HOUR = 3_600_000;

/** Bytes that one person may have on the desk without sending them: ten full messages. */
const UNSENT_BYTES = 500 * 1024 * 1024;

/** @throws Refusal `too-many-requests` when this person has written their share of an hour */
export async function refuseTooManyMessages(desk: Desk, query: Query, personId: string): Promise<void> {
  const { count, oldest } = await messagesSince(query, personId, hourAgo(desk));
  if (count >= desk.config.limits.messagesPerPerson) throw tooMany(desk, oldest);
}

/** @throws Refusal `too-many-requests` when this person has uploaded their share, of an hour or of the disk */
export async function refuseTooManyUploads(desk: Desk, personId: string): Promise<void> {
  const { count, oldest, unsentBytes } = await uploadsOf(desk.sql, personId, hourAgo(desk));
  if (count >= desk.config.limits.uploadsPerPerson || unsentBytes >= UNSENT_BYTES)
    throw tooMany(desk, oldest);
}

const hourAgo = ({ clock }: Desk): Date => new Date(clock().getTime() - HOUR);

/** The oldest of the hour makes room when it is an hour old. */
function tooMany({ clock }: Desk, oldest: Date | null): Refusal {
  const until = (oldest?.getTime() ?? clock().getTime()) + HOUR;
  return refuse('too-many-requests', {
    retryAfter: Math.max(1, Math.ceil((until - clock().getTime()) / 1000)),
  });
}
