import { activeTab } from '../browser/tabs';
import { fail, type Result, succeed } from '../problems/problem';
import { problemOfAddress } from './gate';
import { type Developed, develop, type Looking, lookAtPage } from './look-at-page';
import { boxesInPicture, cutPatches, paintOver } from './paint-over';
import { newCanvas, type Painted } from './painted';

const TRIES = 3;

/**
 * The picture of what the person sees, exactly: the browser's own, at device resolution, without our button, and with
 * what is sensitive painted over. The page is read before and after; when it has moved meanwhile, the picture is taken
 * again, and the third time everything is covered from where it was to where it went. A picture of another page is
 * thrown away.
 */
export async function captureVisiblePage(looking: Looking): Promise<Result<Painted>> {
  const tab = await activeTab(looking.windowId).catch(() => null);
  if (tab?.id === undefined) return fail('capture-window-gone');
  const problem = problemOfAddress(tab.url);
  if (problem) return fail(problem);
  for (let tried = 1; ; tried++) {
    const look = await lookAtPage(tab, looking);
    if (look.ok && !look.value.still && tried < TRIES) continue;
    const developed = look.ok ? await develop(look.value) : look;
    if (developed.ok) return succeed(paint(developed.value));
    if (!mayPass(developed.problem.code) || tried === TRIES) return developed;
  }
}

const mayPass = (code: string): boolean => code === 'capture-moved' || code === 'capture-failed';

function paint({ bitmap, view, boxes }: Developed): Painted {
  const { width, height } = bitmap;
  const [canvas, context] = newCanvas(width, height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const pinch = view?.pinch ?? { x: 0, y: 0, scale: 1 };
  const scale = view ? (width / view.width) * pinch.scale : 1;
  const covered = boxesInPicture(boxes, { width, height }, { scale, left: pinch.x, top: pinch.y });
  const patches = cutPatches(context, covered);
  paintOver(context, covered);
  return { canvas, patches, shot: { method: 'native', scale, boxes: covered, lost: [] } };
}
