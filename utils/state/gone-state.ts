import { moveToForm } from '../drafts/move-draft';
import type { OpenDraft } from './draft-state';
import { goTo } from './route-state';

/** Goes to the form with what was written to a ticket that is no more. */
export async function askInstead(open: OpenDraft): Promise<void> {
  await open.keep();
  await moveToForm(open.account, open.place);
  goTo({ screen: 'ask' });
}
