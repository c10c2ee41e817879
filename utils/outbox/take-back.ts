import { fail, type Result, succeed } from '../problems/problem';
import type { Answer } from '../protocol/answer-api';
import type { PageLink } from '../protocol/desk-api';
import { removeCopies } from '../storage/copies';
import { database } from '../storage/database';
import type { Bundle } from '../tickets/bundle';
import { type Draft, type DraftAnswer, type DraftPlace, replyPlace } from '../tickets/draft';
import { type OutboxEntry, progressOf } from '../tickets/outbox-entry';

/**
 * Takes a closing back, as long as it has not left. A reply that went with it is a draft again, or, where another one
 * has been begun, goes on its way without closing.
 * @returns whether it was still here
 */
export async function undoClosing(id: string): Promise<boolean> {
  await removeCopies([id]);
  return database.transaction('rw', database.outbox, database.drafts, async () => {
    const entry = await database.outbox.get(id);
    if (!entry || entry.state === 'sending') return false;
    const { content } = entry;
    if (content.kind === 'status') await database.outbox.delete(id);
    else if (content.kind !== 'comment') return false;
    else if (!(await makeDraft(id)).ok) await database.outbox.put(withoutClosing(entry, content));
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

/**
 * Makes an entry a draft again, to be changed. It keeps its ids: the first version may have reached the desk without
 * our knowing, and then the desk refuses the second (`id-taken`) rather than keeping both. After such a refusal the
 * person knows, and the draft gets new ids. One that is being sent comes back only while its files are on their way. A
 * reply whose ticket is no more becomes the beginning of a new one.
 */
export async function editEntry(id: string): Promise<Result<{ place: DraftPlace }>> {
  await removeCopies([id]);
  return makeDraft(id);
}

function makeDraft(id: string): Promise<Result<{ place: DraftPlace }>> {
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
