import { t } from '../../utils/i18n/messages';
import { faultSentence, problemSentence } from '../../utils/i18n/problem-sentence';
import type { Problem, ProblemCode } from '../../utils/problems/problem';

export type SignInField = 'address' | 'email' | 'code';
export type SignInFaults = Partial<Record<SignInField, string>>;

const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/** Sentences for what is missing before a code can be asked for. */
export function missingFor(address: string, email: string): SignInFaults {
  return {
    ...(address.trim() === '' && { address: t('sign_in_address_missing') }),
    ...(email.trim() === '' && { email: t('sign_in_email_missing') }),
    ...(email.trim() !== '' && !EMAIL.test(email.trim()) && { email: t('sign_in_email_wrong') }),
  };
}

const AT_EMAIL: ReadonlySet<ProblemCode> = new Set(['mail-not-sent', 'too-many-requests']);
const AT_CODE: ReadonlySet<ProblemCode> = new Set(['wrong-code', 'expired-code', 'too-many-tries']);

/** The sentence for a problem, at the field it speaks of. `desk` is the address as it was typed, or the name. */
export function faultsOf(problem: Problem | null, desk: string, step: 1 | 2): SignInFaults {
  if (!problem) return {};
  const field = problem.fields?.find(({ field }) => field === 'address' || field === 'email');
  if (field) return { [field.field]: fieldSentence(field.field, field) };
  const sentence = problemSentence(problem, { desk });
  if (step === 2 || AT_CODE.has(problem.code)) return { code: sentence };
  return AT_EMAIL.has(problem.code) ? { email: sentence } : { address: sentence };
}

function fieldSentence(name: string, fault: Parameters<typeof faultSentence>[0]): string {
  if (fault.fault !== 'wrong-format' && fault.fault !== 'required') return faultSentence(fault);
  return t(name === 'email' ? 'sign_in_email_wrong' : 'sign_in_address_missing');
}
