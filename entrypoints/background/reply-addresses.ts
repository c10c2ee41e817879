import type { PageHandlers } from '../../utils/messaging/answer';
import { fail, succeed } from '../../utils/problems/problem';
import { forgetSetting, readSetting, writeSetting } from '../../utils/storage/settings';
import { refreshReplyAddresses } from './desk-facts';
import { signedIn } from './session';

export const checkReplyAddress: PageHandlers['checkReplyAddress'] = async ({ email, locale }) => {
  const session = await signedIn();
  if (!session) return fail('signed-out');
  const check = await session.client.checkReplyAddress({ email: email.trim(), locale });
  if (!check.ok) return check;
  const { id, newCodeAfter } = check.value;
  await writeSetting('replyCheck', { id, email: email.trim(), newCodeAt: Date.now() + newCodeAfter * 1000 });
  return succeed(undefined);
};

export const proveReplyAddress: PageHandlers['proveReplyAddress'] = async ({ code }) => {
  const [session, check] = await Promise.all([signedIn(), readSetting('replyCheck')]);
  if (!session) return fail('signed-out');
  if (!check) return fail('expired-code');
  const proven = await session.client.proveReplyAddress(check.id, { code });
  if (!proven.ok) return proven;
  await forgetSetting('replyCheck');
  await refreshReplyAddresses();
  return succeed({ email: proven.value.email });
};

export const forgetReplyCheck: PageHandlers['forgetReplyCheck'] = async () => {
  await forgetSetting('replyCheck');
  return succeed(undefined);
};
