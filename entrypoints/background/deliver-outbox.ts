import { clearAlarm, setAlarm } from '../../utils/browser/alarms';
import { stayAwakeFor } from '../../utils/browser/stay-awake';
import { deliverOutbox, resumeOutbox, wakeOutbox } from '../../utils/outbox/deliver';
import { readSetting } from '../../utils/storage/settings';
import { paceFrom } from '../../utils/tickets/outbox-entry';
import { DELIVER_ALARM } from './alarm-names';
import { checkReplies } from './check-replies';
import { noteTrouble, signedIn } from './session';
import { tell } from './tell';

/** No alarm rings before this: what is due sooner is waited for by the worker, and the alarm stands in for one that was stopped. */
const SOONEST_ALARM_MS = 30_000;

/** Only the build for the schedules of faults names a base. */
const PACE = paceFrom(import.meta.env.WXT_RETRY_BASE_MS);

let waiting: ReturnType<typeof setTimeout> | undefined;

/** The network is there again: what has waited for it goes now. */
export async function deliverAgain(): Promise<void> {
  const session = await signedIn();
  if (session) await wakeOutbox(session.account);
  await deliver();
}

/**
 * Sends what is due, then tells, and wakes the worker again when the next entry is due. Asked again while it runs, it
 * waits for its turn: what was kept since may have been passed by already.
 */
export async function deliver(): Promise<void> {
  const session = await signedIn();
  if (!session) return;
  const { client, account, token } = session;
  // A worker that is stopped in the middle is woken by this alarm and carries on.
  await setAlarm(DELIVER_ALARM, 30);
  // Paused by a worker that was stopped before it could forget the session, or before it could resume after sign-in.
  await resumeOutbox(account);
  const outcome = await stayAwakeFor(
    deliverOutbox({ client, account, pace: PACE, now: Date.now, random: Math.random }),
  );
  // Somebody has signed in anew while this waited for its turn with the token of before.
  if (outcome.signedOut && (await readSetting('token'))?.token !== token) return deliver();
  if (outcome.signedOut) await noteTrouble({ code: 'signed-out' }, session);
  if (outcome.sent > 0) await checkReplies();
  if (outcome.nextAttempt === null) await clearAlarm(DELIVER_ALARM);
  else await comeBack(outcome.nextAttempt - Date.now());
  await tell();
}

async function comeBack(inMs: number): Promise<void> {
  clearTimeout(waiting);
  if (inMs < SOONEST_ALARM_MS) {
    waiting = setTimeout(() => deliver().catch((error: unknown) => console.error(error)), Math.max(0, inMs));
  }
  await setAlarm(DELIVER_ALARM, Math.max(1, inMs / 1000));
}
