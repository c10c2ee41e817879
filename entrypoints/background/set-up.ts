import { shortcutOf } from '../../utils/browser/commands';
import { goToLastWebPage, openAddress, openOptions, openOwnPage } from '../../utils/browser/pages';
import { installed, isPinned, makeOf, openShortcuts, openSiteSettings } from '../../utils/browser/set-up';
import { readSiteAccess } from '../../utils/browser/site-access';
import type { PageHandlers } from '../../utils/messaging/answer';
import type { OpenedPage } from '../../utils/messaging/protocol';
import { succeed } from '../../utils/problems/problem';
import { readSetting } from '../../utils/storage/settings';

export const readSetUp: PageHandlers['readSetUp'] = async () => {
  const [shortcut, screenshotKey, pinned, access] = await Promise.all([
    shortcutOf('_execute_action'),
    shortcutOf('screenshot'),
    isPinned(),
    readSiteAccess(),
  ]);
  return succeed({
    browser: makeOf(navigator.userAgent),
    shortcut,
    screenshotKey,
    pinned,
    access,
    ...installed(),
  });
};

const OPENERS: Record<OpenedPage, (windowId: number) => Promise<void>> = {
  options: openOptions,
  welcome: () => openOwnPage('welcome.html'),
  'sign-in': () => openOwnPage('welcome.html#sign-in'),
  'web-page': openWebPage,
  shortcuts: openShortcuts,
  'site-access': openSiteSettings,
};

export const openPage: PageHandlers['openPage'] = async ({ page }, { windowId }) => {
  await OPENERS[page](windowId);
  return succeed(undefined);
};

async function openWebPage(windowId: number): Promise<void> {
  if (await goToLastWebPage(windowId)) return;
  const desk = await readSetting('desk');
  if (desk) await openAddress(desk.address);
}
