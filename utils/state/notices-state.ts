import { computed, signal } from '@preact/signals';
import { askForNotices } from '../messaging/ask-to-notify';
import { call } from '../messaging/call';
import { readSetting } from '../storage/settings';
import { NO_NOTICES } from '../tickets/notices';
import { mirror } from './mirror';

const kept = mirror(() => readSetting('notices'));

/** What the system is to tell. */
export const notices = computed(() => kept.value ?? NO_NOTICES);

/** The browser was asked and did not let us. */
export const noticesRefused = signal(false);

export async function turnNotices(on: boolean): Promise<void> {
  // First: a browser asks the person only in the click itself.
  const allowed = !on || (await askForNotices().catch(() => false));
  noticesRefused.value = !allowed;
  await call('chooseNotices', { ...notices.value, on: on && allowed });
}

export const showContentInNotices = (withContent: boolean) =>
  call('chooseNotices', { ...notices.value, withContent });
