import { signal } from '@preact/signals';
import type { PutBack, Reading } from '../articles/reading';
import { call } from '../messaging/call';
import { surfaceWindow } from '../messaging/surface';
import { readSetting } from '../storage/settings';
import { follow } from './mirror';
import { back, goTo, putBackArticle, type Route } from './route-state';

/** Whether the popup is wide, for as long as an article is open in it. */
export const enlarged = signal(false);

/** A window that put something back this long ago still decides where a panel opens. */
const FRESH_MS = 15_000;

/** Opens an article in a wide window, where a panel cannot be widened. */
export const enlargeInWindow = (reading: Reading) => call('openReader', { reading, print: false });

/** Prints an article in a window of its own: a popup would close behind the browser's print dialog. */
export const printInWindow = (reading: Reading) => call('openReader', { reading, print: true });

/** Says where help should go on in the window that an article was enlarged from. */
export async function tellPutBack(where: PutBack): Promise<boolean> {
  const answer = await call('putBack', where);
  return answer.ok && answer.value.there;
}

/** Takes back what was enlarged from the window of this panel. */
export async function followPutBack(): Promise<() => void> {
  const windowId = await surfaceWindow();
  let handled = Date.now() - FRESH_MS;
  return follow(
    () => readSetting('putBack'),
    (wanted) => {
      if (!wanted || wanted.windowId !== windowId || wanted.at <= handled) return;
      handled = wanted.at;
      take(wanted);
    },
  );
}

const FORM: Route = { screen: 'ask' };

function take({ reading, to }: PutBack): void {
  if (to === 'form') goTo(FORM);
  else {
    putBackArticle(reading);
    if (to === 'behind') back();
  }
}
