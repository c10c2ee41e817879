import { defineBackground } from 'wxt/utils/define-background';
import { ensureAlarm } from '../../utils/browser/alarms';
import { browser } from '../../utils/browser/browser';
import { runInOpenTabs } from '../../utils/browser/inject';
import { openOwnPage } from '../../utils/browser/pages';
import { followPresence } from '../../utils/messaging/follow-presence';
import { CHECK_ALARM, DELIVER_ALARM } from './alarm-names';
import { listenForCalls } from './answer-calls';
import { listenForAsking } from './ask-from-page';
import { showAskMenus } from './ask-menus';
import { forgetProgress } from './capture';
import { checkAtAlarm, joinCheck } from './check-replies';
import { cleanFiles } from './clean-files';
import { deliver, deliverAgain } from './deliver-outbox';
import { holdStream } from './hold-stream';
import { listenForNoticeClicks } from './notify';
import { showKeptPreferences } from './preferences';
import { recover } from './recover';
import { signedIn } from './session';
import { tell } from './tell';

/** Every listener is added before the first await, or the event that woke the worker is missed. */
export default defineBackground(() => {
  listenForCalls();
  listenForAsking();
  followPresence(holdStream);
  listenForNoticeClicks();
  browser.alarms.onAlarm.addListener(({ name, scheduledTime }) => {
    if (name === CHECK_ALARM) attempt(checkAtAlarm(scheduledTime));
    if (name === DELIVER_ALARM) attempt(deliver());
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') attempt(openOwnPage('welcome.html'));
    attempt(tell());
    attempt(showAskMenus());
    attempt(runInOpenTabs('/help-button.js'));
    tidyUp();
  });
  browser.runtime.onStartup.addListener(() => {
    attempt(joinCheck());
    tidyUp();
  });
  self.addEventListener('online', () => attempt(Promise.all([deliverAgain(), joinCheck()])));
  // Whatever woke the worker: what a stopped one left half done is carried on, and the poll is armed once.
  attempt(recover().finally(deliver));
  attempt(forgetProgress());
  attempt(armPoll());
});

/** Where nobody is signed in there is nothing to ask for: the worker sleeps until somebody calls. */
async function armPoll(): Promise<void> {
  if (await signedIn()) await ensureAlarm(CHECK_ALARM, 60);
}

/** After installation, after an update and at every start of the browser. */
function tidyUp(): void {
  attempt(cleanFiles());
  attempt(showKeptPreferences());
}

function attempt(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.error(error));
}
