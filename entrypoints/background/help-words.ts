import type { PageHandlers } from '../../utils/messaging/answer';
import { fail, succeed } from '../../utils/problems/problem';
import { publicClient } from './session';

/** Asked as nobody: the desk learns what helped, and not whom. */
export const giveVerdict: PageHandlers['giveVerdict'] = async ({ id, slug, locale, helpful }) => {
  const client = await publicClient();
  if (!client) return fail('not-found');
  const answer = await client.sendVerdict(slug, id, { locale, helpful });
  return answer.ok ? succeed(undefined) : answer;
};

export const reportSearch: PageHandlers['reportSearch'] = async ({ id, report }) => {
  const client = await publicClient();
  if (!client) return fail('not-found');
  const answer = await client.sendSearchReport(id, report);
  return answer.ok ? succeed(undefined) : answer;
};
