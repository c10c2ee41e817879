import { randomUUID } from 'node:crypto';
import type { SignIn } from '../../utils/protocol/desk-api';
import type { Locale } from '../../utils/protocol/limits';
import { agentByEmail } from '../db/agents';
import {
  type Audience,
  addSignIn,
  removeSignIn,
  type SignInRow,
  signInById,
  takeTry,
  useSignIn,
} from '../db/sign-ins';
import type { Query } from '../db/sql';
import { codeMail } from '../mail/code-mail';
import type { Desk } from './desk';
import { knownAddress } from './email-address';
import { refuse } from './refusal';
import { challengeOf, codeHash, newCode, newSalt, sameBytes, sameText } from './secrets';

export const CODE_MINUTES = 10;
export const MOST_TRIES = 5;
export const NEW_CODE_AFTER_SECONDS = 30;

export interface CodeWish {
  audience: Audience;
  email: string;
  /** base64url(SHA-256(verifier)) */
  challenge: string;
  locale: Locale;
}

/**
 * Mails a code. The answer is the same whether or not the address is known; an unknown agent gets no mail, but the
 * way to the mail server is walked all the same, so that neither time nor failure gives it away.
 * @throws Refusal `mail-not-sent`, `invalid-input`
 */
export async function requestCode(desk: Desk, wish: CodeWish): Promise<SignIn> {
  const at = desk.clock();
  const code = newCode();
  const signIn = prepare({ ...wish, email: knownAddress(wish.email) }, code, at);
  const known = wish.audience === 'requester' || (await agentByEmail(desk.sql, signIn.email)) !== null;
  if (known) await sendCode(desk, signIn, code, at);
  else await orMailNotSent(desk.mail.check());
  return { id: signIn.id, expiresAt: signIn.expiresAt.toISOString(), newCodeAfter: NEW_CODE_AFTER_SECONDS };
}

function prepare({ audience, email, challenge, locale }: CodeWish, code: string, at: Date): SignInRow {
  const salt = newSalt();
  const expiresAt = new Date(at.getTime() + CODE_MINUTES * 60_000);
  const fresh = { tries: 0, used: false, expiresAt };
  return {
    id: randomUUID(),
    audience,
    email,
    locale,
    challenge,
    salt,
    codeHash: codeHash(salt, code),
    ...fresh,
  };
}

async function sendCode(desk: Desk, signIn: SignInRow, code: string, at: Date): Promise<void> {
  await addSignIn(desk.sql, signIn, at);
  const mail = codeMail({
    to: signIn.email,
    locale: signIn.locale,
    audience: signIn.audience,
    desk: desk.config.deskName,
    code,
    minutes: CODE_MINUTES,
  });
  try {
    await orMailNotSent(desk.mail.send(mail));
  } catch (error) {
    await removeSignIn(desk.sql, signIn.id);
    throw error;
  }
}

/** @throws Refusal `mail-not-sent` when the letter was not taken */
export async function orMailNotSent(sending: Promise<void>): Promise<void> {
  try {
    await sending;
  } catch {
    throw refuse('mail-not-sent', { retryAfter: 30 });
  }
}

export interface Proof {
  audience: Audience;
  id: string;
  code: string;
  verifier: string;
}

/**
 * Checks a code and uses it up. A wrong verifier counts as a wrong code.
 * @returns the address that has been proven
 * @throws Refusal `wrong-code` (with the tries left), `too-many-tries`, `expired-code`, `not-found`
 */
export async function proveAddress(
  desk: Desk,
  { audience, id, code, verifier }: Proof,
): Promise<Pick<SignInRow, 'email' | 'locale'>> {
  const at = desk.clock();
  const signIn = await takeTry(desk.sql, { audience, id, most: MOST_TRIES, at });
  if (!signIn) throw await whyNoTry(desk.sql, { audience, id, at });
  const rightCode = sameBytes(signIn.codeHash, codeHash(signIn.salt, code));
  const rightVerifier = sameText(signIn.challenge, challengeOf(verifier));
  if (!(rightCode && rightVerifier)) throw wrongCode(signIn);
  if (!(await useSignIn(desk.sql, id))) throw refuse('expired-code');
  return signIn;
}

function wrongCode({ tries }: SignInRow) {
  const triesLeft = MOST_TRIES - tries;
  return triesLeft > 0 ? refuse('wrong-code', { triesLeft }) : refuse('too-many-tries');
}

async function whyNoTry(query: Query, { audience, id, at }: { audience: Audience; id: string; at: Date }) {
  const signIn = await signInById(query, audience, id);
  if (!signIn) return refuse('not-found');
  if (signIn.used || signIn.expiresAt <= at) return refuse('expired-code');
  return refuse('too-many-tries');
}
