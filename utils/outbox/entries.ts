import { fail, type Result, succeed } from '../problems/problem';
import type { Answer } from '../protocol/answer-api';
import type { PageLink, StatusChange } from '../protocol/desk-api';
import type { Locale } from '../protocol/limits';
import { database } from '../storage/database';
import { type Bundle, bundleHash, bundleOf } from '../tickets/bundle';
import { type Draft, type DraftAnswer, type DraftPlace, isEmptyDraft, replyPlace } from '../tickets/draft';
import { filesOf, type OutboxEntry, progressOf } from '../tickets/outbox-entry';

/** What the person saw when they pressed Send. */
export interface SeenDraft {
  account: string;
  place: DraftPlace;
  ticketId: string;
  commentId: string;
  revision: number;
  bundleHash: string;
  locale: Locale;
  /** The reply closes its ticket, and waits until then (milliseconds since 1970) so that it can be undone. */
  closing: { notBefore: number } | null;
}

/**
 * Turns a draft and its files into an outbox entry, in one transaction, if it is still exactly what the person saw.
 * Called twice for the same draft it answers well twice: the first call may have been cut off after its work.
 */
export async function enqueueDraft(seen: SeenDraft): Promise<Result<void>> {
  const draft = await database.drafts.get([seen.account, seen.place]);
  if (!draft) return (await hasSent(seen)) ? succeed(undefined) : fail('draft-changed');
  if (draft.commentId !== seen.commentId || draft.revision !== seen.revision) return fail('draft-changed');
  if (isEmptyDraft(draft)) return fail('nothing-to-send');
  const bundle = await bundleOfKept(draft, seen);
  const hash = await bundleHash(bundle);
  if (hash !== seen.bundleHash) return fail('draft-changed');
  return database.transaction('rw', database.drafts, database.outbox, database.settings, async () => {
    const now = await database.drafts.get([seen.account, seen.place]);
    if (now?.revision !== seen.revision) return fail('draft-changed');
    const entry = await entryOf(draft.commentId, seen.account, draft.ticketId, bundle);
    await database.outbox.add(heldBack(entry, seen.closing?.notBefore ?? null));
    await database.drafts.delete([seen.account, seen.place]);
    return succeed(undefined);
  });
}

/** Has this very message been put into the outbox, or even reached the desk, before? */
async function hasSent({ place, ticketId, commentId }: SeenDraft): Promise<boolean> {
  const [waiting, arrived] = await Promise.all([
    database.outbox.get(commentId),
    place === 'new-ticket' ? database.tickets.get(ticketId) : database.comments.get(commentId),
  ]);
  return Boolean(waiting ?? arrived);
}

async function bundleOfKept(draft: Draft, { locale, closing }: SeenDraft): Promise<Bundle> {
  const files = await database.files.bulkGet(draft.fileIds);
  const facts = files.flatMap((file) => {
    if (!file) return [];
    const { blob: _, version: __, account: ___, ...fact } = file;
    return [fact];
  });
  return bundleOf(draft, facts, locale, closing !== null);
}

/**
 * Puts a change of status into the outbox, behind what already waits for that ticket.
 * @param notBefore milliseconds since 1970 until which it can be undone; null sends it at once
 * @returns the id of the entry
 */
export function enqueueStatus(
  account: string,
  ticketId: string,
  { body, notBefore }: { body: StatusChange; notBefore: number | null },
): Promise<string> {
  return database.transaction('rw', database.outbox, async () => {
    const id = crypto.randomUUID();
    const entry = await entryOf(id, account, ticketId, { kind: 'status', body });
    await database.outbox.add(heldBack(entry, notBefore));
    return id;
  });
}

const heldBack = (entry: OutboxEntry, notBefore: number | null): OutboxEntry =>
  notBefore === null ? entry : { ...entry, notBefore, nextAttempt: notBefore };

/**
 * Takes a closing back, as long as it has not left. A reply that went with it is a draft again, or, where another one
 * has been begun, goes on its way without closing.
 * @returns whether it was still here
 */
export function undoClosing(id: string): Promise<boolean> {
  return database.transaction('rw', database.outbox, database.drafts, async () => {
    const entry = await database.outbox.get(id);
    if (!entry || entry.state === 'sending') return false;
    const { content } = entry;
    if (content.kind === 'status') await database.outbox.delete(id);
    else if (content.kind !== 'comment') return false;
    else if (!(await editEntry(id)).ok) await database.outbox.put(withoutClosing(entry, content));
    return true;
  });
}

function withoutClosing(
  { notBefore: _, ...entry }: OutboxEntry,
  content: Extract<Bundle, { kind: 'comment' }>,
): OutboxEntry {
  const { close: __, ...body } = content.body;
  return { ...entry, nextAttempt: 0, content: { ...content, body } };
}

/** An entry as it begins, behind all others. */
export async function entryOf(
  id: string,
  account: string,
  ticketId: string,
  content: OutboxEntry['content'],
): Promise<OutboxEntry> {
  const last = await database.outbox.orderBy('order').last();
  return {
    version: 1,
    id,
    account,
    ticketId,
    order: (last?.order ?? 0) + 1,
    content,
    state: 'queued',
    problem: null,
    attempts: 0,
    createdAt: Date.now(),
    nextAttempt: 0,
  };
}

/** Makes an entry due now. */
export async function retryEntry(id: string): Promise<void> {
  await database.outbox.update(id, { state: 'queued', nextAttempt: 0 });
}

/** Takes an entry and its files out of the outbox for good. */
export async function deleteEntry(id: string): Promise<void> {
  await database.transaction('rw', database.outbox, database.files, async () => {
    const entry = await database.outbox.get(id);
    if (!entry) return;
    await database.files.bulkDelete(filesOf(entry.content).map((file) => file.id));
    await database.outbox.delete(id);
  });
}

/**
 * Makes an entry a draft again, to be changed. It keeps its ids: the first version may have reached the desk without
 * our knowing, and then the desk refuses the second (`id-taken`) rather than keeping both. After such a refusal the
 * person knows, and the draft gets new ids. One that is being sent comes back only while its files are on their way. A
 * reply whose ticket is no more becomes the beginning of a new one.
 */
export async function editEntry(id: string): Promise<Result<{ place: DraftPlace }>> {
  return database.transaction('rw', database.outbox, database.drafts, async () => {
    const entry = await database.outbox.get(id);
    if (!entry || !('files' in entry.content) || isPastRecall(entry)) return fail('not-found');
    const draft = draftOf(entry, entry.content);
    if (await database.drafts.get([draft.account, draft.place])) return fail('draft-changed');
    await database.drafts.add(draft);
    await database.outbox.delete(id);
    return succeed({ place: draft.place });
  });
}

/** All its files have arrived and the message itself is on its way: taking it back would only seem to work. */
function isPastRecall(entry: OutboxEntry): boolean {
  if (entry.state !== 'sending') return false;
  const progress = progressOf(entry);
  return !progress || progress.sent >= progress.total;
}

function draftOf(entry: OutboxEntry, bundle: Bundle): Draft {
  const gone = bundle.kind === 'comment' && entry.problem?.code === 'not-found';
  const fresh = entry.problem?.code === 'id-taken' || gone;
  const ticket = bundle.kind === 'ticket' ? bundle.body : null;
  return {
    version: 1,
    place: ticket || gone ? 'new-ticket' : replyPlace(bundle.ticketId),
    account: entry.account,
    ticketId: fresh && (ticket || gone) ? crypto.randomUUID() : bundle.ticketId,
    commentId: fresh ? crypto.randomUUID() : entry.id,
    revision: 1,
    summary: ticket?.summary ?? '',
    body: bundle.kind === 'ticket' ? bundle.body.description : bundle.body.body,
    page: ticket?.page ? pageOf(ticket.page) : null,
    ...(ticket?.answer && { answer: answerOf(ticket.answer) }),
    environment: Object.fromEntries(
      Object.entries(ticket?.environment ?? {}).map(([name, value]) => [name, { value, included: true }]),
    ),
    fileIds: bundle.files.map((file) => file.id),
    updatedAt: Date.now(),
  };
}

function pageOf({ url, title }: PageLink): Draft['page'] {
  const cut = url.search(/[?#]/);
  const plain = { url, title, included: true };
  return cut < 0 ? plain : { ...plain, url: url.slice(0, cut), query: url.slice(cut), withQuery: true };
}

const answerOf = (answer: Answer): DraftAnswer => ({
  channel: answer.channel,
  language: answer.language,
  email: answer.channel === 'email' ? (answer.email ?? null) : null,
  phone: {
    country: '',
    typed: answer.channel === 'call' ? answer.phone : '',
    number: answer.channel === 'call' ? answer.phone : null,
  },
});
