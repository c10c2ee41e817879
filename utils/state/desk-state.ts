import { computed } from '@preact/signals';
import { limitsOf } from '../attachments/file-limits';
import { call } from '../messaging/call';
import { type Result, succeed } from '../problems/problem';
import type { Locale } from '../protocol/limits';
import { readSetting } from '../storage/settings';
import { mirror } from './mirror';
import { session } from './session-state';

const kept = mirror(async () => {
  const [facts, addresses, check] = await Promise.all([
    readSetting('deskFacts'),
    readSetting('replyAddresses'),
    readSetting('replyCheck'),
  ]);
  return { facts, addresses, check };
});

/** How the desk answers, in which languages and at what hours; null until it has said so, and for an older one. */
export const answerOffer = computed(() => kept.value?.facts?.answers ?? null);

/** Minutes until its first answer, usually; null when it has not answered often enough to say. */
export const usualAnswerMinutes = computed(() => kept.value?.facts?.usualAnswerMinutes ?? null);

/** Since when every ticket is here, ISO 8601; null when the desk does not say. */
export const historySince = computed(() => kept.value?.facts?.historySince ?? null);

/** What a message may carry. */
export const fileLimits = computed(() => limitsOf(kept.value?.facts?.limits ?? undefined));

/** Every address that answers may go to, that of the account first. */
export const replyAddresses = computed(() => {
  const own = session.value?.person?.email;
  return [...(own ? [own] : []), ...(kept.value?.addresses ?? [])];
});

/** An address that waits for its code: it stays so when the popup closes because the person looks into their mail. */
export const replyCheck = computed(() => {
  const check = kept.value?.check;
  return check ? { email: check.email, newCodeAt: check.newCodeAt } : null;
});

export const refreshDesk = () => call('refreshDesk');

/** Mails a code to an address; one that is confirmed already needs none. Answers whether a code is on its way. */
export async function checkReplyAddress(email: string, locale: Locale): Promise<Result<{ sent: boolean }>> {
  const known = replyAddresses.value.some((one) => one.toLowerCase() === email.trim().toLowerCase());
  if (known) return succeed({ sent: false });
  const answer = await call('checkReplyAddress', { email, locale });
  return answer.ok ? succeed({ sent: true }) : answer;
}

export const proveReplyAddress = (code: string) => call('proveReplyAddress', { code });

export const forgetReplyCheck = () => call('forgetReplyCheck');
