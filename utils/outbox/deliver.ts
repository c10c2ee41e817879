import { type Problem, waitingHelps } from '../problems/problem';
import { removeCopies } from '../storage/copies';
import { database } from '../storage/database';
import { filesOf, isDue, type OutboxEntry, type RetryPace, retryDelay } from '../tickets/outbox-entry';
import { type Acknowledged, type Sender, sendEntry, TAKEN_BACK } from './send-entry';

export interface Delivery {
  client: Sender;
  /** Only this account's entries are sent, whoever wrote the others. */
  account: string;
  pace: RetryPace;
  now: () => number;
  /** 0 <= random < 1 */
  random: () => number;
}

export interface Outcome {
  sent: number;
  /** The desk has ended the session. */
  signedOut: boolean;
  /** Milliseconds since 1970 when the next entry is due; null when nothing waits for time. */
  nextAttempt: number | null;
}

/**
 * Sends everything that is due: in order within a ticket, independent between tickets. An entry is deleted only after
 * the desk has acknowledged it by its id, so a stop after any line means at most that it is sent again, under the same
 * id. At most one sender a profile: a second call while one runs waits for its turn.
 */
export const deliverOutbox = (delivery: Delivery): Promise<Outcome> =>
  navigator.locks.request('outbox', () => drain(delivery));

async function drain(delivery: Delivery): Promise<Outcome> {
  let sent = 0;
  for (;;) {
    const entry = await nextDue(delivery.account, delivery.now());
    if (!entry) return { sent, signedOut: false, nextAttempt: await nextAttempt(delivery.account) };
    const problem = await deliver(delivery, entry);
    if (!problem) sent++;
    else if (problem.code === 'signed-out') {
      await pauseAll(delivery.account);
      return { sent, signedOut: true, nextAttempt: null };
    }
  }
}

/** The oldest entry of each ticket, as far as it can be sent: what stands behind one that cannot has to wait. */
async function sendableHeads(account: string): Promise<OutboxEntry[]> {
  const heads = new Map<string, OutboxEntry>();
  for (const entry of await ownEntries(account)) {
    if (!heads.has(entry.ticketId)) heads.set(entry.ticketId, entry);
  }
  return [...heads.values()].filter(isSendable);
}

const nextDue = async (account: string, now: number): Promise<OutboxEntry | undefined> =>
  (await sendableHeads(account)).find((entry) => isDue(entry, now));

const ownEntries = async (account: string): Promise<OutboxEntry[]> =>
  (await database.outbox.orderBy('order').toArray()).filter((entry) => entry.account === account);

/** `sending` too: nobody else is sending while we hold the lock, so it is left over from a stopped worker. */
const isSendable = ({ state }: OutboxEntry): boolean => state === 'queued' || state === 'sending';

async function nextAttempt(account: string): Promise<number | null> {
  const times = (await sendableHeads(account)).map((entry) => entry.nextAttempt);
  return times.length === 0 ? null : Math.min(...times);
}

async function deliver(delivery: Delivery, entry: OutboxEntry): Promise<Problem | null> {
  const attempts = entry.attempts + 1;
  await database.outbox.update(entry.id, { state: 'sending', attempts });
  const answer = await sendEntry(delivery.client, entry);
  if (answer === TAKEN_BACK) return null;
  if (answer.ok) {
    await acknowledge(entry, answer.value);
    return null;
  }
  await postpone(delivery, { ...entry, attempts }, answer.problem);
  return answer.problem;
}

/** The copy goes first: one that is left without its entry always means that the entry was lost. */
async function acknowledge({ id, content }: OutboxEntry, keep: Acknowledged): Promise<void> {
  await removeCopies([id]);
  const tables = [database.outbox, database.files, database.tickets, database.comments];
  await database.transaction('rw', tables, async () => {
    await keep();
    await database.files.bulkDelete(filesOf(content).map((file) => file.id));
    await database.outbox.delete(id);
  });
}

async function postpone(
  { pace, now, random }: Delivery,
  entry: OutboxEntry,
  problem: Problem,
): Promise<void> {
  if (problem.code === 'signed-out') return pause([entry]);
  if (!waitingHelps(problem)) {
    await database.outbox.update(entry.id, { state: 'attention', problem });
    return;
  }
  const wait = problem.retryAfter === undefined ? 0 : problem.retryAfter * 1000;
  const nextAttempt = now() + Math.max(wait, retryDelay(entry.attempts, random(), pace));
  await database.outbox.update(entry.id, { state: 'queued', problem, nextAttempt });
}

/** The desk has ended the session: nothing is dropped, everything carries on after the next sign-in. */
async function pauseAll(account: string): Promise<void> {
  await pause((await ownEntries(account)).filter(({ state }) => state !== 'attention'));
}

async function pause(entries: readonly OutboxEntry[]): Promise<void> {
  await database.outbox.bulkUpdate(
    entries.map(({ id }) => ({ key: id, changes: { state: 'paused' as const, problem: null } })),
  );
}

/** Somebody is signed in: what was paused is due. */
export async function resumeOutbox(account: string): Promise<void> {
  const paused = (await ownEntries(account)).filter(({ state }) => state === 'paused');
  await database.outbox.bulkUpdate(
    paused.map(({ id }) => ({ key: id, changes: { state: 'queued' as const, nextAttempt: 0 } })),
  );
}

const WAITED_FOR_NETWORK = new Set<Problem['code'] | undefined>(['offline', 'desk-unreachable', 'timeout']);

/** The desk can be reached again: what waited for that is due. Answers whether there is any. */
export async function wakeOutbox(account: string): Promise<boolean> {
  const waiting = (await ownEntries(account)).filter(
    ({ state, problem }) => state === 'queued' && WAITED_FOR_NETWORK.has(problem?.code),
  );
  await database.outbox.bulkUpdate(waiting.map(({ id }) => ({ key: id, changes: { nextAttempt: 0 } })));
  return waiting.length > 0;
}
