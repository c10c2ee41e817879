import { keepDraft, keepFile, newDraft, readDraft, readFiles } from '../../utils/drafts/drafts';
import { call } from '../../utils/messaging/call';
import { database } from '../../utils/storage/database';
import { readSetting } from '../../utils/storage/settings';
import { bundleHash, bundleOf } from '../../utils/tickets/bundle';
import type { DraftPlace } from '../../utils/tickets/draft';

/** What a page of ours does when somebody signs in, writes and sends: the real code, for a page without a screen. */

export async function startSignIn(address: string, email: string): Promise<boolean> {
  return (await call('startSignIn', { address, email, locale: 'en' })).ok;
}

export async function finishSignIn(code: string): Promise<boolean> {
  return (await call('finishSignIn', { code })).ok;
}

export interface Seen {
  place: DraftPlace;
  ticketId: string;
  commentId: string;
  revision: number;
  bundleHash: string;
}

/** Keeps a draft with so many small files. @returns what Send will carry */
export async function write(place: DraftPlace, text: string, files: number): Promise<Seen> {
  const account = (await readSetting('account'))?.key ?? '';
  const fileIds: string[] = [];
  for (let count = 0; count < files; count++) {
    const bytes = new TextEncoder().encode(`${text}, file ${count}\n`.repeat(400));
    fileIds.push(await keepFile(account, { bytes, name: `${count}.txt`, type: 'text/plain' }));
  }
  const draft = { ...newDraft(account, place), revision: 1, summary: text, body: text, fileIds };
  await keepDraft(draft, false);
  const { ticketId, commentId, revision } = draft;
  const hash = await bundleHash(bundleOf(draft, await readFiles(fileIds), 'en'));
  return { place, ticketId, commentId, revision, bundleHash: hash };
}

export async function send(seen: Seen): Promise<boolean> {
  return (await call('sendDraft', { ...seen, locale: 'en', close: false })).ok;
}

export async function isDraft({ place, commentId }: Seen): Promise<boolean> {
  const account = (await readSetting('account'))?.key ?? '';
  return (await readDraft(account, place))?.commentId === commentId;
}

/** What waits on this device, oldest first. */
export async function waiting(): Promise<{ ticketId: string; text: string; state: string }[]> {
  const entries = await database.outbox.orderBy('order').toArray();
  return entries.map(({ ticketId, state, content }) => ({ ticketId, state, text: textOf(content) }));
}

function textOf(content: object): string {
  const { body } = content as { body: { body?: string; description?: string } };
  return body.body ?? body.description ?? '';
}

export const poll = () => call('refreshTickets');
