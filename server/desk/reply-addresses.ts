import { randomUUID } from 'node:crypto';
import type {
  NewReplyAddress,
  ReplyAddress,
  ReplyAddressCheck,
  ReplyAddressList,
} from '../../utils/protocol/answer-api';
import type { PersonRow } from '../db/people';
import {
  addCheck,
  addReplyAddress,
  checkById,
  type ReplyAddressCheckRow,
  removeCheck,
  replyAddresses,
  takeCheckTry,
  useCheck,
} from '../db/reply-addresses';
import { transaction } from '../db/sql';
import { addressMail } from '../mail/address-mail';
import type { Desk } from './desk';
import { knownAddress } from './email-address';
import { refuse } from './refusal';
import { codeHash, newCode, newSalt, sameBytes } from './secrets';
import { CODE_MINUTES, MOST_TRIES, NEW_CODE_AFTER_SECONDS, orMailNotSent } from './sign-in';

/** Most addresses that one person can have answers sent to, beside their own. */
const MOST_ADDRESSES = 10;

/** Where answers to this person may be sent: the address of the account, and those they have proven. */
export async function listReplyAddresses(desk: Desk, viewer: PersonRow): Promise<ReplyAddressList> {
  const others = await replyAddresses(desk.sql, viewer.id);
  const items = others.map((email) => ({ email, account: false }));
  return { items: [{ email: viewer.email, account: true }, ...items] };
}

/**
 * Mails a code to an address that answers are to go to. The code is of use to this person alone.
 * @throws Refusal `mail-not-sent`, `invalid-input`, `too-many-requests`
 */
export async function checkReplyAddress(
  desk: Desk,
  viewer: PersonRow,
  { email, locale }: NewReplyAddress,
): Promise<ReplyAddressCheck> {
  const address = knownAddress(email);
  const known = await replyAddresses(desk.sql, viewer.id);
  if (known.length >= MOST_ADDRESSES && !known.includes(address)) throw refuse('not-allowed');
  const code = newCode();
  const check = newCheck(desk, { personId: viewer.id, email: address, code });
  await addCheck(desk.sql, check);
  const letter = addressMail({
    to: address,
    locale,
    desk: desk.config.deskName,
    account: viewer.email,
    code,
    minutes: CODE_MINUTES,
  });
  try {
    await orMailNotSent(desk.mail.send(letter));
  } catch (error) {
    await removeCheck(desk.sql, check.id);
    throw error;
  }
  return {
    id: check.id,
    expiresAt: check.expiresAt.toISOString(),
    newCodeAfter: NEW_CODE_AFTER_SECONDS,
  };
}

function newCheck(
  { clock }: Desk,
  { personId, email, code }: { personId: string; email: string; code: string },
): ReplyAddressCheckRow {
  const salt = newSalt();
  const expiresAt = new Date(clock().getTime() + CODE_MINUTES * 60_000);
  const fresh = { tries: 0, used: false, expiresAt };
  return { id: randomUUID(), personId, email, salt, codeHash: codeHash(salt, code), ...fresh };
}

/**
 * Uses a code: from now on answers may go to the address.
 * @throws Refusal `wrong-code` (with the tries left), `too-many-tries`, `expired-code`, `not-found`
 */
export async function confirmReplyAddress(
  desk: Desk,
  viewer: PersonRow,
  { id, code }: { id: string; code: string },
): Promise<ReplyAddress> {
  const at = desk.clock();
  const asked = { id, personId: viewer.id };
  const check = await takeCheckTry(desk.sql, { ...asked, most: MOST_TRIES, at });
  if (!check) throw await whyNoTry(desk, asked, at);
  if (!sameBytes(check.codeHash, codeHash(check.salt, code))) {
    const triesLeft = MOST_TRIES - check.tries;
    throw triesLeft > 0 ? refuse('wrong-code', { triesLeft }) : refuse('too-many-tries');
  }
  const { personId, email } = check;
  await transaction(desk.sql, async (query) => {
    if (!(await useCheck(query, id))) throw refuse('expired-code');
    if (email !== viewer.email) await addReplyAddress(query, { personId, email, at });
  });
  return { email, account: email === viewer.email };
}

async function whyNoTry({ sql }: Desk, asked: { id: string; personId: string }, at: Date) {
  const check = await checkById(sql, asked);
  if (!check) return refuse('not-found');
  return check.used || check.expiresAt <= at ? refuse('expired-code') : refuse('too-many-tries');
}
