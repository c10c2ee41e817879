import type { PageHandlers } from '../../utils/messaging/answer';
import { hideCorner } from '../../utils/messaging/notify-corner';
import { fail, succeed } from '../../utils/problems/problem';
import { cancelWholePage } from '../../utils/screenshots/cancelling';
import { captureVisiblePage } from '../../utils/screenshots/capture-visible-page';
import type { Captured } from '../../utils/screenshots/encode-picture';
import { database } from '../../utils/storage/database';
import { readSetting } from '../../utils/storage/settings';
import { sha256Hex } from '../../utils/tickets/bundle';

/** Takes the picture and keeps it; the page that asked adds it to its draft. */
export const captureScreenshot: PageHandlers['captureScreenshot'] = async (_, { windowId }) => {
  const account = await readSetting('account');
  if (!account) return fail('signed-out');
  const captured = await captureVisiblePage({ windowId, hideOurs: hideCorner });
  if (!captured.ok) return captured;
  return succeed({ fileId: await keepScreenshot(account.key, captured.value) });
};

export const cancelCapture: PageHandlers['cancelCapture'] = async () => {
  cancelWholePage();
  return succeed(undefined);
};

async function keepScreenshot(account: string, { blob, width, height }: Captured): Promise<string> {
  const id = crypto.randomUUID();
  await database.files.add({
    version: 1,
    id,
    account,
    name: `screenshot.${blob.type === 'image/webp' ? 'webp' : 'jpg'}`,
    type: blob.type,
    bytes: blob.size,
    sha256: await sha256Hex(await blob.arrayBuffer()),
    kind: 'screenshot',
    width,
    height,
    blob,
  });
  return id;
}
