import { picturesWholePages } from '../browser/tabs';
import type { Result } from '../problems/problem';
import type { ShotExtent } from '../tickets/shot';
import { captureVisiblePage } from './capture-visible-page';
import { type CapturingWhole, captureWholePage } from './capture-whole-page';
import type { Painted } from './painted';
import { pictureWholePage } from './picture-whole-page';
import { renderAnew } from './render-anew';

/**
 * The picture of the page that a window shows, by the best way there is: the browser's own; where the person has
 * narrowed us to some sites and it refuses, one that is drawn anew, with a list of what is missing.
 */
export async function capturePage(extent: ShotExtent, capturing: CapturingWhole): Promise<Result<Painted>> {
  const taken = await take(extent, capturing);
  if (taken.ok || taken.problem.code !== 'capture-refused') return taken;
  return renderAnew(capturing.windowId);
}

function take(extent: ShotExtent, capturing: CapturingWhole): Promise<Result<Painted>> {
  if (extent === 'visible') return captureVisiblePage(capturing);
  return picturesWholePages() ? pictureWholePage(capturing) : captureWholePage(capturing);
}
