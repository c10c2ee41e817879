import type { DeskClient, FileToSend } from '../desk-client/desk-client';
import { fail, type Problem, type Result, succeed, waitingHelps } from '../problems/problem';
import { database } from '../storage/database';
import type { Bundle } from '../tickets/bundle';
import type { OutboxEntry } from '../tickets/outbox-entry';

/** What of the desk the outbox needs. */
export type Sender = Pick<
  DeskClient,
  'sendFile' | 'sendTicket' | 'sendComment' | 'sendStatus' | 'sendRating' | 'sendFeedback'
>;

/** The person has taken an entry back while its files were on their way. */
export const TAKEN_BACK = 'taken-back';

let travelling: { entryId: string; stop: AbortController } | null = null;

/** Keeps what the desk has answered; called in the transaction that deletes the entry. */
export type Acknowledged = () => Promise<unknown>;

type Sent = Result<Acknowledged> | typeof TAKEN_BACK;

/**
 * Sends an entry: its files, then its message. Never throws: what is wrong with one, such as a file that cannot be read,
 * is its own problem, and the others must not wait for it.
 */
export async function sendEntry(client: Sender, entry: OutboxEntry): Promise<Sent> {
  try {
    return await send(client, entry);
  } catch (error) {
    console.error(error);
    return fail('internal');
  }
}

async function send(client: Sender, entry: OutboxEntry): Promise<Sent> {
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

async function sendMessage(client: Sender, ticketId: string, content: Bundle): Promise<Result<Acknowledged>> {
  if (content.kind === 'comment') {
    const answer = await client.sendComment(ticketId, content.commentId, content.body);
    return keeping(answer, (comment) => database.comments.put(comment));
  }
  return keeping(await client.sendTicket(ticketId, content.body), (ticket) => database.tickets.put(ticket));
}

/** What goes in one request, without files. */
async function sendWord(
  client: Sender,
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
  client: Sender,
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
  client: Sender,
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
