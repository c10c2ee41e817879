import type { PageHandlers } from '../../utils/messaging/answer';
import { fail, succeed } from '../../utils/problems/problem';
import { database } from '../../utils/storage/database';
import { readSetting, writeSetting } from '../../utils/storage/settings';
import { joinCheck, sendPendingReads } from './check-replies';
import { keepFaces } from './faces';
import { isTold } from './hold-stream';
import { withRead } from './keep-changes';
import { withdrawNotices } from './notify';
import { noteTrouble, signedIn } from './session';
import { tell } from './tell';

export const refreshTickets: PageHandlers['refreshTickets'] = async () => {
  const problem = (await isTold()) ? null : await joinCheck();
  return problem ? { ok: false, problem } : succeed(undefined);
};

/** The newest page of a thread; the ticket too when it is from further back than what is here. */
export const refreshThread: PageHandlers['refreshThread'] = async ({ ticketId }) => {
  const session = await signedIn();
  if (!session) return fail('signed-out');
  if (!(await database.tickets.get(ticketId))) {
    const ticket = await session.client.ticket(ticketId);
    if (!ticket.ok) return ticket;
    await database.tickets.put(ticket.value);
  }
  const page = await session.client.comments(ticketId, null);
  if (page.ok) {
    await database.comments.bulkPut(page.value.items);
    const agents = page.value.items.map(({ author }) => author).filter(({ kind }) => kind === 'agent');
    await keepFaces(session.client, agents);
  }
  await noteTrouble(page.ok ? null : page.problem, session);
  return page.ok ? succeed(undefined) : page;
};

/**
 * The page before the oldest comment that is here. The desk's cursor of the newest page leads backwards, so pages
 * that are here already are passed over.
 */
export const olderComments: PageHandlers['olderComments'] = async ({ ticketId }) => {
  const session = await signedIn();
  if (!session) return fail('signed-out');
  const oldest = await oldestPosition(ticketId);
  for (let cursor: string | null = null; ; ) {
    const page = await session.client.comments(ticketId, cursor);
    if (!page.ok) return page;
    await database.comments.bulkPut(page.value.items);
    const first = page.value.items[0]?.position ?? 1;
    if (first < oldest || page.value.next === null) return succeed({ more: page.value.next !== null });
    cursor = page.value.next;
  }
};

async function oldestPosition(ticketId: string): Promise<number> {
  const kept = await database.comments.where({ ticketId }).sortBy('position');
  return kept[0]?.position ?? Number.POSITIVE_INFINITY;
}

/** Counts at once on this device and reaches the desk now or with the next poll. */
export const markRead: PageHandlers['markRead'] = async ({ ticketId, position }) => {
  const read = { ticketId, position };
  await database.transaction('rw', database.tickets, database.pendingReads, async () => {
    const ticket = await database.tickets.get(ticketId);
    if (!ticket || ticket.readUpTo >= position) return;
    await database.pendingReads.put(read);
    await database.tickets.put(withRead(ticket, read));
  });
  await Promise.all([tell(), withdrawNotices()]);
  const session = await signedIn();
  if (session) await sendPendingReads(session.client);
  return succeed(undefined);
};

export const markStatusSeen: PageHandlers['markStatusSeen'] = async ({ ticketIds }) => {
  await database.transaction('rw', database.settings, async () => {
    const told = (await readSetting('movedTickets')) ?? [];
    const left = told.filter((id) => !ticketIds.includes(id));
    if (left.length < told.length) await writeSetting('movedTickets', left);
  });
  await Promise.all([tell(), withdrawNotices()]);
  return succeed(undefined);
};

/** The bytes of a picture for its preview; kept, so that it is fetched once. */
export const fetchAttachment: PageHandlers['fetchAttachment'] = async ({ id }) => {
  if (await database.pictures.get(id)) return succeed(undefined);
  const session = await signedIn();
  if (!session) return fail('signed-out');
  const bytes = await session.client.attachment(id);
  if (!bytes.ok) return bytes;
  await database.pictures.put({ id, blob: bytes.value });
  return succeed(undefined);
};
