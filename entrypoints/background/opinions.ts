import type { PageHandlers } from '../../utils/messaging/answer';
import { enqueueOpinion } from '../../utils/outbox/opinions';
import { fail, succeed } from '../../utils/problems/problem';
import { readSetting } from '../../utils/storage/settings';
import { sendInBackground } from './messages';

export const sendRating: PageHandlers['sendRating'] = async ({ id, ticketId, rating }) => {
  const account = await readSetting('account');
  if (!account) return fail('signed-out');
  await enqueueOpinion({ account: account.key, id, ticketId, content: { kind: 'rating', body: rating } });
  sendInBackground();
  return succeed(undefined);
};

export const sendFeedback: PageHandlers['sendFeedback'] = async ({ id, feedback }) => {
  const account = await readSetting('account');
  if (!account) return fail('signed-out');
  const content = { kind: 'feedback' as const, body: feedback };
  await enqueueOpinion({ account: account.key, id, ticketId: id, content });
  sendInBackground();
  return succeed(undefined);
};
