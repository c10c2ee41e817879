import { browser } from './browser';

/** No poll is further off than this: an alarm that is was set by a clock that has been put back since. */
const FURTHEST_MS = 90 * 60_000;

/**
 * Sets an alarm unless there is one of that name. Setting it anew on every start of the worker would push it off for
 * ever.
 */
export async function ensureAlarm(name: string, delaySeconds: number): Promise<void> {
  const present = await browser.alarms.get(name);
  if (present && present.scheduledTime <= Date.now() + FURTHEST_MS) return;
  await setAlarm(name, delaySeconds);
}

/** Sets an alarm, replacing one of the same name. Browsers round up to half a minute for installed extensions. */
export async function setAlarm(name: string, delaySeconds: number): Promise<void> {
  await browser.alarms.create(name, { when: Date.now() + Math.max(0, delaySeconds) * 1000 });
}

export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}
