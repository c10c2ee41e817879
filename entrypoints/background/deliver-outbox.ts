import { clearAlarm, setAlarm } from '../../utils/browser/alarms';
import { deliverOutbox } from '../../utils/outbox/deliver';
import { SHIPPED_PACE } from '../../utils/tickets/outbox-entry';
import { checkReplies } from './check-replies';
import { noteTrouble, signedIn } from './session';
import { tell } from './tell';

export const DELIVER_ALARM = 'deliver-outbox';

/** Sends what is due, then tells, and wakes the worker again when the next entry is due. */
export async function deliver(): Promise<void> {
  const session = await signedIn();
  if (!session) return;
  const { client, account } = session;
  // A worker that is stopped in the middle is woken by this alarm and carries on.
  await setAlarm(DELIVER_ALARM, 30);
  const outcome = await deliverOutbox({
    client,
    account,
    pace: SHIPPED_PACE,
    now: Date.now,
    random: Math.random,
  });
  if (outcome.signedOut) await noteTrouble({ code: 'signed-out' });
  if (outcome.sent > 0) await checkReplies();
  if (outcome.nextAttempt === null) await clearAlarm(DELIVER_ALARM);
  else await setAlarm(DELIVER_ALARM, Math.max(1, (outcome.nextAttempt - Date.now()) / 1000));
  await tell();
}
