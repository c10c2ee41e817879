import type { PageHandlers } from '../../utils/messaging/answer';
import { fail, succeed } from '../../utils/problems/problem';
import { writeSetting } from '../../utils/storage/settings';
import { signedIn } from './session';

export const searchTickets: PageHandlers['searchTickets'] = async ({ words, scope }) => {
  const session = await signedIn();
  if (!session) return fail('signed-out');
  const page = await session.client.tickets({ words, scope });
  return page.ok ? succeed({ tickets: page.value.items }) : page;
};

export const keepTicketView: PageHandlers['keepTicketView'] = async ({ view }) => {
  await writeSetting('ticketView', view);
  return succeed(undefined);
};
