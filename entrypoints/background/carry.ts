import type { PageHandlers } from '../../utils/messaging/answer';
import { succeed } from '../../utils/problems/problem';
import { database } from '../../utils/storage/database';
import { readSetting, writeSetting } from '../../utils/storage/settings';
import { type Carried, carriedWith } from '../../utils/tickets/carried';

export const takeCarried: PageHandlers['takeCarried'] = () =>
  database.transaction('rw', database.settings, async () => {
    const carried = await readSetting('carried');
    await database.settings.delete('carried');
    return succeed(carried);
  });

export const pickBeside: PageHandlers['pickBeside'] = async ({ kind }) => {
  await leadToForm();
  await carry({ pick: kind });
  return succeed(undefined);
};

export const goBeside: PageHandlers['goBeside'] = async ({ ticketId }) => {
  await writeSetting('route', { ticketId, form: ticketId === null, at: Date.now() });
  return succeed(undefined);
};

/** Puts something down for the form, beside what waits there already. */
export const carry = (more: Partial<Carried>): Promise<void> =>
  database.transaction('rw', database.settings, async () => {
    await writeSetting('carried', carriedWith(await readSetting('carried'), more));
  });

/** A panel that is open, or opens now, goes to the form. */
export const leadToForm = (): Promise<void> =>
  writeSetting('route', { ticketId: null, form: true, at: Date.now() });
