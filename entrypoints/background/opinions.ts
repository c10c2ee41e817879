import type { PageHandlers } from '../../utils/messaging/answer';
import { enqueueOpinion } from '../../utils/outbox/opinions';
import { fail } from '../../utils/problems/problem';
import { readSetting } from '../../utils/storage/settings';
import { sendInBackground } from './messages';

export const sendRating: PageHandlers['sendRating'] = async ({ id, ticketId, rating }) => {
  const account = await readSetting('account');
  if (!account) return fail('signed-out');
  const content = { kind: 'rating' as const, body: rating };
  const kept = await enqueueOpinion({ account: account.key, id, ticketId, content });
  if (kept.ok) sendInBackground();
  return kept;
};

export const sendFeedback: PageHandlers['sendFeedback'] = async ({ id, feedback }) => {
  const account = await readSetting('account');
  if (!account) return fail('signed-out');
  const content = { kind: 'feedback' as const, body: feedback };
  const kept = await enqueueOpinion({ account: account.key, id, ticketId: id, content });
  if (kept.ok) sendInBackground();
  return kept;
};
