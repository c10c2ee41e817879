import type { DeskClient, FileToSend } from '../desk-client/desk-client';
import { fail, type Problem, type Result, succeed, waitingHelps } from '../problems/problem';
import { database } from '../storage/database';
import type { Bundle } from '../tickets/bundle';
import { filesOf, type OutboxEntry, type RetryPace, retryDelay } from '../tickets/outbox-entry';

export interface Delivery {
  client: Pick<
    DeskClient,
    'sendFile' | 'sendTicket' | 'sendComment' | 'sendStatus' | 'sendRating' | 'sendFeedback'
  >;
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
 * id. At most one sender a profile: a second call while one runs answers at once.
 */
export async function deliverOutbox(delivery: Delivery): Promise<Outcome> {
  const outcome = await navigator.locks.request('outbox', { ifAvailable: true }, async (lock) =>
    lock ? drain(delivery) : null,
  );
  return outcome ?? { sent: 0, signedOut: false, nextAttempt: await nextAttempt(delivery.account) };
}

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
  (await sendableHeads(account)).find((entry) => entry.nextAttempt <= now);

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
  const answer = await send(delivery.client, entry);
  if (answer === TAKEN_BACK) return null;
  if (answer.ok) {
    await acknowledge(entry, answer.value);
    return null;
  }
  await postpone(delivery, { ...entry, attempts }, answer.problem);
  return answer.problem;
}

/** The person has taken an entry back while its files were on their way. */
const TAKEN_BACK = 'taken-back';

let travelling: { entryId: string; stop: AbortController } | null = null;

/** What to keep of an acknowledged entry. */
type Acknowledged = () => Promise<unknown>;

type Sent = Result<Acknowledged> | typeof TAKEN_BACK;

async function send(client: Delivery['client'], entry: OutboxEntry): Promise<Sent> {
  const { content, ticketId } = entry;
  if (!('files' in content)) return sendWord(client, entry, content);
  const files = await sendFiles(client, entry, content);
  if (files === TAKEN_BACK || !files.ok) return files;
  const sent = await sendMessage(client, ticketId, content);
  if (sent.ok || !entry.arrived?.length || !mayHaveLostFiles(sent.problem)) return sent;
  await database.outbox.update(entry.id, { arrived: [] });
  return send(client, { ...entry, arrived: [] });
}

/** A desk forgets files whose message does not come for a day, and then refuses the message: they travel once more. */
const mayHaveLostFiles = (problem: Problem): boolean =>
  !waitingHelps(problem) && problem.code !== 'signed-out';

async function sendMessage(
  client: Delivery['client'],
  ticketId: string,
  content: Bundle,
): Promise<Result<Acknowledged>> {
  if (content.kind === 'comment') {
    const answer = await client.sendComment(ticketId, content.commentId, content.body);
    return keeping(answer, (comment) => database.comments.put(comment));
  }
  return keeping(await client.sendTicket(ticketId, content.body), (ticket) => database.tickets.put(ticket));
}

/** What goes in one request, without files. */
async function sendWord(
  client: Delivery['client'],
  { id, ticketId }: OutboxEntry,
  content: Exclude<OutboxEntry['content'], Bundle>,
): Promise<Sent> {
  if (content.kind === 'feedback') {
    return keeping(await client.sendFeedback(id, content.body), () => Promise.resolve());
  }
  const answer =
    content.kind === 'status'
      ? await client.sendStatus(ticketId, content.body)
      : await client.sendRating(ticketId, content.body);
  return keeping(answer, (ticket) => database.tickets.put(ticket));
}

const keeping = <T>(answer: Result<T>, keep: (value: T) => Promise<unknown>): Result<Acknowledged> =>
  answer.ok ? succeed(() => keep(answer.value)) : answer;

/**
 * The files of an entry, one after the other; those that arrived at an earlier attempt stay there. Between them, and
 * never later, the person may take it back.
 */
async function sendFiles(
  client: Delivery['client'],
  { id: entryId, arrived = [] }: OutboxEntry,
  { files }: Bundle,
): Promise<Result<void> | typeof TAKEN_BACK> {
  const there = [...arrived];
  for (const { id, name, kind } of files.filter((file) => !arrived.includes(file.id))) {
    const file = await database.files.get(id);
    if (!file) return fail('storage-broken');
    const answer = await sendFile(client, entryId, { id, name, kind, blob: file.blob });
    if (answer === TAKEN_BACK || !answer.ok) return answer;
    there.push(id);
    const kept = await database.outbox.update(entryId, { arrived: [...there] });
    if (kept === 0) return TAKEN_BACK;
  }
  return succeed(undefined);
}

async function sendFile(
  client: Delivery['client'],
  entryId: string,
  file: Omit<FileToSend, 'signal'>,
): Promise<Result<void> | typeof TAKEN_BACK> {
  const stop = new AbortController();
  travelling = { entryId, stop };
  const answer = await client.sendFile({ ...file, signal: stop.signal });
  travelling = null;
  if (stop.signal.aborted) return TAKEN_BACK;
  return answer.ok ? succeed(undefined) : answer;
}

/** Stops the file of an entry that is on its way. Called after the entry has left the outbox. */
export function stopSending(entryId: string): void {
  if (travelling?.entryId === entryId) travelling.stop.abort();
}

async function acknowledge({ id, content }: OutboxEntry, keep: Acknowledged): Promise<void> {
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
  if (problem.code === 'signed-out' || !waitingHelps(problem)) {
    await database.outbox.update(entry.id, { state: 'attention', problem });
    return;
  }
  const wait = problem.retryAfter === undefined ? 0 : problem.retryAfter * 1000;
  const nextAttempt = now() + Math.max(wait, retryDelay(entry.attempts, random(), pace));
  await database.outbox.update(entry.id, { state: 'queued', problem, nextAttempt });
}

/** The desk has ended the session: nothing is dropped, everything carries on after the next sign-in. */
async function pauseAll(account: string): Promise<void> {
  const ids = (await ownEntries(account)).filter(
    (entry) => entry.state !== 'attention' || isSignedOut(entry),
  );
  await database.outbox.bulkUpdate(
    ids.map(({ id }) => ({ key: id, changes: { state: 'paused' as const, problem: null } })),
  );
}

const isSignedOut = (entry: OutboxEntry): boolean => entry.problem?.code === 'signed-out';

/** After sign-in: what was paused is due. */
export async function resumeOutbox(account: string): Promise<void> {
  const paused = (await ownEntries(account)).filter(({ state }) => state === 'paused');
  await database.outbox.bulkUpdate(
    paused.map(({ id }) => ({ key: id, changes: { state: 'queued' as const, nextAttempt: 0 } })),
  );
}
