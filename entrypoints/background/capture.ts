import type { PageHandlers } from '../../utils/messaging/answer';
import { hideCorner } from '../../utils/messaging/notify-corner';
import { fail, succeed } from '../../utils/problems/problem';
import { cancelWholePage } from '../../utils/screenshots/cancelling';
import { capturePage } from '../../utils/screenshots/capture-page';
import { keepShot } from '../../utils/screenshots/keep-shot';
import { forgetSetting, readSetting, writeSetting } from '../../utils/storage/settings';
import type { ShotExtent } from '../../utils/tickets/shot';

/** Takes the picture and keeps it; the page that asked adds it to its draft. */
export const captureScreenshot: PageHandlers['captureScreenshot'] = async ({ extent }, { windowId }) => {
  const account = await readSetting('account');
  if (!account) return fail('signed-out');
  const captured = await capture(extent, windowId).finally(forgetProgress);
  return captured.ok ? keepShot(account.key, captured.value) : captured;
};

const capture = (extent: ShotExtent, windowId: number) =>
  capturePage(extent, {
    windowId,
    hideOurs: hideCorner,
    onProgress: (progress) => writeSetting('capturing', progress),
  });

/** Also at the start of a worker: one that was stopped in the middle takes no picture any more. */
export async function forgetProgress(): Promise<void> {
  if (await readSetting('capturing')) await forgetSetting('capturing');
}

export const cancelCapture: PageHandlers['cancelCapture'] = async () => {
  cancelWholePage();
  return succeed(undefined);
};
