import type { PageHandlers } from '../../utils/messaging/answer';
import { fail, succeed } from '../../utils/problems/problem';
import { writeSetting } from '../../utils/storage/settings';
import { publicClient, signedIn } from './session';

/** Asks the desk how it answers and what it takes, and to which addresses answers may go. */
export const refreshDesk: PageHandlers['refreshDesk'] = async () => {
  const client = await publicClient();
  if (!client) return fail('signed-out');
  const [facts] = await Promise.all([client.describe(), refreshReplyAddresses()]);
  if (!facts.ok) return facts;
  const { answers, usualAnswerMinutes, historySince, limits } = facts.value;
  await writeSetting('deskFacts', {
    answers: answers ?? null,
    usualAnswerMinutes: usualAnswerMinutes ?? null,
    historySince: historySince ?? null,
    limits: limits ?? null,
  });
  return succeed(undefined);
};

export async function refreshReplyAddresses(): Promise<void> {
  const session = await signedIn();
  const answer = await session?.client.replyAddresses();
  if (answer?.ok) {
    const confirmed = answer.value.items.filter(({ account }) => !account);
    await writeSetting(
      'replyAddresses',
      confirmed.map(({ email }) => email),
    );
  }
}
