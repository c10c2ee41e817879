import { createDeskClient } from '../../utils/desk-client/desk-client';
import type { PageHandlers } from '../../utils/messaging/answer';
import { fail, succeed } from '../../utils/problems/problem';
import { parseDeskAddress } from '../../utils/protocol/desk-address';
import type { Session } from '../../utils/protocol/desk-api';
import { forgetAllPatches } from '../../utils/screenshots/patches';
import { database } from '../../utils/storage/database';
import { forgetSetting, readSetting, writeSetting } from '../../utils/storage/settings';
import { wipeAccount, wipeFetched, wipeHelp } from '../../utils/storage/wipe';
import { accountKey } from '../../utils/tickets/draft';
import { checkReplies } from './check-replies';
import { deliver } from './deliver-outbox';
import { renewStream } from './hold-stream';
import { withdrawNotices } from './notify';
import { keepWitness } from './recover';
import { signedIn } from './session';
import { tell } from './tell';

export const findDesk: PageHandlers['findDesk'] = async ({ address }) => {
  const origin = parseDeskAddress(address);
  if (!origin) return fail('invalid-input', { fields: [{ field: 'address', fault: 'wrong-format' }] });
  const desk = await createDeskClient(origin, null).describe();
  return desk.ok ? succeed({ name: desk.value.name, address: origin }) : desk;
};

export const startSignIn: PageHandlers['startSignIn'] = async ({ address, email, locale }) => {
  const desk = await findDesk({ address }, { windowId: 0 });
  if (!desk.ok) return desk;
  const verifier = randomText();
  const started = await createDeskClient(desk.value.address, null).startSignIn({
    email: email.trim(),
    challenge: await challengeOf(verifier),
    locale,
  });
  if (!started.ok) return started;
  await writeSetting('signIn', {
    address: desk.value.address,
    deskName: desk.value.name,
    email: email.trim(),
    id: started.value.id,
    verifier,
    newCodeAt: Date.now() + started.value.newCodeAfter * 1000,
  });
  return succeed({ newCodeAfter: started.value.newCodeAfter });
};

export const finishSignIn: PageHandlers['finishSignIn'] = async ({ code }) => {
  const signIn = await readSetting('signIn');
  if (!signIn) return fail('expired-code');
  const { address, deskName, id, verifier } = signIn;
  const session = await createDeskClient(address, null).finishSignIn(id, { code, verifier });
  if (!session.ok) return session;
  await keepSession({ address, name: deskName }, session.value);
  await checkReplies();
  renewStream();
  void deliver();
  return succeed(undefined);
};

async function keepSession(desk: { address: string; name: string }, session: Session): Promise<void> {
  const key = accountKey(desk.address, session.person.id);
  const before = await readSetting('account');
  // Another person on this device: nothing of the one before may be seen. Their drafts and outbox carry their own
  // account and wait for them.
  if (before && before.key !== key) await wipeFetched();
  const deskBefore = await readSetting('desk');
  if (deskBefore && deskBefore.address !== desk.address) await wipeHelp();
  await database.transaction('rw', database.settings, async () => {
    if (before?.key !== key) await forgetSetting('changes');
    await writeSetting('desk', desk);
    await writeSetting('account', { key, person: session.person });
    await writeSetting('token', { token: session.token, expiresAt: session.expiresAt });
    await writeSetting('trouble', { problem: null, since: Date.now() });
    await forgetSetting('signIn');
  });
  await keepWitness();
}

export const forgetSignIn: PageHandlers['forgetSignIn'] = async () => {
  await forgetSetting('signIn');
  return succeed(undefined);
};

export const signOut: PageHandlers['signOut'] = async () => {
  const session = await signedIn();
  // The desk may be out of reach: the device is wiped all the same.
  await session?.client.endSession();
  await wipeAccount();
  renewStream();
  await Promise.all([forgetAllPatches(), withdrawNotices()]);
  await tell();
  return succeed(undefined);
};

const randomText = (): string => base64Url(crypto.getRandomValues(new Uint8Array(32)));

const challengeOf = async (verifier: string): Promise<string> =>
  base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
