import type { MenuChoice } from '../../utils/browser/context-menus';
import { callInFrames } from '../../utils/browser/inject';
import type { Tab } from '../../utils/browser/tabs';
import { forgetEdits } from '../../utils/drafts/picture-edits';
import { UNTOUCHED } from '../../utils/marks/mark';
import type { Picked } from '../../utils/marks/picked';
import { pointOut } from '../../utils/marks/point-out';
import { database } from '../../utils/storage/database';
import { burnIn } from './finish-picture';

/** Crops a screenshot to the picture the person has asked about, when it is in view; else it stays whole. */
export async function cropToPicture(
  fileId: string,
  { srcUrl, frameId }: MenuChoice,
  tab: Tab,
): Promise<string> {
  const file = await database.files.get(fileId);
  if (!srcUrl || frameId !== 0 || tab.id === undefined || !file?.width || !file.height) return fileId;
  const answers = await callInFrames(tab.id, 'top', findPicture, srcUrl).catch(() => []);
  const picked = answers[0]?.value;
  if (!picked) return fileId;
  const now = pointOut('region', picked, { width: file.width, height: file.height });
  if (!now.crop) return fileId;
  const cropped = await burnIn(fileId, { past: [UNTOUCHED], now, future: [] });
  if (!cropped.ok) return fileId;
  await database.files.delete(fileId);
  await forgetEdits([fileId]);
  return cropped.value.fileId;
}

/**
 * Runs in the page, so nothing from around it is there. Of several with the same address it takes the one below the
 * pointer, which is still where the menu was opened.
 */
function findPicture(address: string): Picked | null {
  const alike = Array.from(document.images).filter(
    (image) => image.currentSrc === address || image.src === address,
  );
  const shown = alike
    .map((image) => ({ image, area: image.getBoundingClientRect() }))
    .filter(
      ({ area }) => area.bottom > 0 && area.right > 0 && area.top < innerHeight && area.left < innerWidth,
    );
  const found = shown.find(({ image }) => image.matches(':hover')) ?? shown[0];
  if (!found) return null;
  const { x, y, width, height } = found.area;
  return { area: { x, y, width, height }, view: { width: innerWidth, height: innerHeight }, name: '' };
}
