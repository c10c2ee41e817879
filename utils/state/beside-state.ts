import { openBeside } from '../messaging/beside';
import { call } from '../messaging/call';
import type { OpenDraft } from './draft-state';

/** True in the popup, which closes as soon as the person looks elsewhere: into a list of files, or at another window. */
export const closesByItself = (): boolean => document.body.dataset.surface === 'popup';

/** The draft goes on beside the page, where a list of files closes nothing. */
export function goOnBeside(open: OpenDraft): void {
  const draft = open.draft.value;
  if (!draft) return;
  open.close();
  void call('goBeside', { ticketId: draft.place === 'new-ticket' ? null : draft.ticketId });
  // First and synchronously: an await before it loses the person's click.
  openBeside();
}
