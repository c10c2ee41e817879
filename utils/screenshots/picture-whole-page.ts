import type { Result } from '../problems/problem';
import { captureVisiblePage } from './capture-visible-page';
import type { Looking } from './look-at-page';
import type { View } from './page/frame-reading';
import type { Painted } from './painted';
import { wholeArea } from './whole-area';

/**
 * The picture of a whole page in one piece, where the browser pictures what is not in view: nothing is scrolled and no
 * style is touched. What stays in its place while the page scrolls is where it stands now. A page that is too tall ends
 * earlier, and the shot says so.
 */
export async function pictureWholePage(looking: Looking): Promise<Result<Painted>> {
  let goesOn = false;
  const areaOf = (view: View) => {
    const area = wholeArea(view);
    goesOn = area.height < view.pageHeight;
    return area;
  };
  const painted = await captureVisiblePage({ ...looking, areaOf });
  if (painted.ok && goesOn) {
    const { canvas, shot } = painted.value;
    shot.lost.push({ kind: 'below', x: 0, y: canvas.height - 1, width: canvas.width, height: 1 });
  }
  return painted;
}
