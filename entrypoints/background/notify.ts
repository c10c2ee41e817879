import { clearNotices, mayNotify, onNoticeClick, showNotice } from '../../utils/browser/notifications';
import { openOwnPage } from '../../utils/browser/pages';
import { openPanel } from '../../utils/browser/panel';
import { lastWebWindow } from '../../utils/browser/tabs';
import { noticeTexts } from '../../utils/i18n/notice-texts';
import type { PageHandlers } from '../../utils/messaging/answer';
import { shownNow } from '../../utils/messaging/follow-presence';
import { succeed } from '../../utils/problems/problem';
import type { Ticket } from '../../utils/protocol/desk-api';
import { database } from '../../utils/storage/database';
import { readSetting, writeSetting } from '../../utils/storage/settings';
import type { News } from '../../utils/tickets/news';
import { type Notice, noticesOf } from '../../utils/tickets/notices';
import { readTold } from './told';

const ICON = 'icons/icon-answer-128.png';

export const chooseNotices: PageHandlers['chooseNotices'] = async (choice) => {
  await writeSetting('notices', choice);
  listenForNoticeClicks();
  if (!choice.on) await clearNotices(() => true);
  return succeed(undefined);
};

/** Shows what is new as notices of the system: when the person wants them, and is not looking at help already. */
export async function notify(news: News): Promise<void> {
  const choice = await readSetting('notices');
  if (!choice?.on || shownNow().focused || !(await mayNotify())) return;
  const tickets = await newsTickets(news);
  const windowId = await lastWebWindow();
  for (const notice of noticesOf(news, tickets)) await show(notice, choice.withContent, windowId);
}

async function newsTickets({ comments, moved }: News): Promise<Map<string, Ticket>> {
  const ids = new Set([...comments.map(({ ticketId }) => ticketId), ...moved.map(({ id }) => id)]);
  const tickets = await database.tickets.bulkGet([...ids]);
  return new Map(tickets.flatMap((ticket) => (ticket ? [[ticket.id, ticket]] : [])));
}

async function show(notice: Notice, withContent: boolean, windowId: number): Promise<void> {
  const locale = (await readSetting('language')) ?? (await readSetting('locale')) ?? undefined;
  const face = notice.agentId ? await database.faces.get(notice.agentId) : undefined;
  const texts = await noticeTexts(locale, notice, withContent);
  await clearNotices((id) => ticketOf(id) === notice.ticket.id);
  await showNotice(idOf(notice.ticket.id, windowId), {
    ...texts,
    icon: withContent && face ? face.dataUrl : ICON,
  });
}

/** Takes away the notices of what has been seen, on whatever device. */
export async function withdrawNotices(): Promise<void> {
  const choice = await readSetting('notices');
  if (!choice?.on) return clearNotices(() => true);
  const told = await readTold();
  const still = new Set([...told.unread.ticketIds, ...told.moved.map(({ id }) => id)]);
  await clearNotices((id) => !still.has(ticketOf(id)));
}

/** The window goes with the id: a click must open the panel before anything can be looked up. */
const idOf = (ticketId: string, windowId: number): string => `${ticketId} ${windowId}`;
const ticketOf = (id: string): string => id.split(' ')[0] ?? '';

export const listenForNoticeClicks = (): void => onNoticeClick(goToNotice);

function goToNotice(id: string): void {
  const windowId = Number(id.split(' ')[1]);
  // First and synchronously: an await before it loses the person's click.
  const opened = openPanel(windowId);
  showTicket(ticketOf(id), windowId, opened).catch((error: unknown) => console.error(error));
}

/** A window that has been closed since has no panel to open: a tab shows the same. */
async function showTicket(ticketId: string, windowId: number, opened: Promise<unknown>): Promise<void> {
  await writeSetting('route', { ticketId, windowId, at: Date.now() });
  await clearNotices((id) => ticketOf(id) === ticketId);
  await opened.catch(() => openOwnPage(`space.html#tickets/${ticketId}`));
}
