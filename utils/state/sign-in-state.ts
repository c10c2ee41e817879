import { signal } from '@preact/signals';
import { locale } from '../i18n/messages';
import { type Answer, call } from '../messaging/call';
import type { PageCalls } from '../messaging/protocol';
import type { Problem, Result } from '../problems/problem';
import { session } from './session-state';

/** What the sign-in screen waits for. */
export const signInBusy = signal<'finding' | 'sending' | 'checking' | null>(null);
export const signInProblem = signal<Problem | null>(null);
/** The desk that answers at the address typed last. */
export const foundDesk = signal<{ name: string; typed: string } | null>(null);

type SignInCall = keyof Pick<PageCalls, 'findDesk' | 'startSignIn' | 'finishSignIn' | 'forgetSignIn'>;

async function during<N extends SignInCall>(
  busy: 'finding' | 'sending' | 'checking',
  asked: Promise<Result<Answer<N>>>,
): Promise<Result<Answer<N>>> {
  signInBusy.value = busy;
  signInProblem.value = null;
  const answer = await asked;
  signInBusy.value = null;
  signInProblem.value = answer.ok ? null : answer.problem;
  return answer;
}

export async function findDesk(typed: string): Promise<void> {
  foundDesk.value = null;
  const answer = await during<'findDesk'>('finding', call('findDesk', { address: typed }));
  if (answer.ok) foundDesk.value = { name: answer.value.name, typed };
}

export async function startSignIn(address: string, email: string): Promise<void> {
  await during<'startSignIn'>('sending', call('startSignIn', { address, email, locale: locale.value }));
}

/** Answers whether the code was right. */
export async function finishSignIn(code: string): Promise<boolean> {
  const answer = await during<'finishSignIn'>('checking', call('finishSignIn', { code }));
  return answer.ok;
}

export async function sendNewCode(): Promise<void> {
  const under = session.value?.signIn;
  if (under) await startSignIn(under.address, under.email);
}

export async function forgetSignIn(): Promise<void> {
  signInProblem.value = null;
  await call('forgetSignIn');
}

/** True while the session is being ended. */
export const signingOut = signal(false);

export async function signOut(): Promise<void> {
  signingOut.value = true;
  await call('signOut');
  signingOut.value = false;
}
