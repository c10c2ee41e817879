import { signal } from '@preact/signals';
import { startClock } from '../i18n/clock';
import { call } from '../messaging/call';
import type { OpenedPage, SetUp } from '../messaging/protocol';
import { followLanguage } from './language-state';

/** How Handrail is installed in this browser; undefined until the worker has answered. */
export const setUp = signal<SetUp | undefined>(undefined);

/** The longest that a first screen waits for what would otherwise move it a moment later. */
const PATIENCE_MS = 500;

/** What welcome page and options do before their first screen. */
export async function startSetUp(): Promise<void> {
  await Promise.allSettled([followLanguage()]);
  startClock();
  await Promise.race([refreshSetUp(), new Promise((done) => setTimeout(done, PATIENCE_MS))]);
  // The browser tells nobody when a shortcut or an access is changed: the person comes back from where they did it.
  window.addEventListener('focus', refreshSetUp);
  document.addEventListener('visibilitychange', refreshSetUp);
}

async function refreshSetUp(): Promise<void> {
  if (document.visibilityState !== 'visible') return;
  const answer = await call('readSetUp');
  if (answer.ok) setUp.value = answer.value;
}

export const openPage = (page: OpenedPage) => call('openPage', { page });
