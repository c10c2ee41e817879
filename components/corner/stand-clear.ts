import type { Standing } from '../../utils/corner/preferences';
import { isRightToLeft } from './direction';

/** Between the button and what it steps aside for, in CSS pixels. */
const GAP = 8;

/** What takes up more of the view than this is not stepped aside for: an eighth. */
const MOST_OF_VIEW = 8;

/** How many things one above the other it steps over. */
const MOST_STEPS = 4;

/**
 * Puts the frame in its place, then moves it along the edge until nothing that the person needs is below it; where there
 * is no room, it folds. What nobody could press is not seen: while the page is inert, while something lies over it, and
 * under a film that fills the screen. The page is measured, never written to.
 *
 * @returns something true when it had to give way
 */
export function standClear(host: Element, frame: HTMLElement, { start, rise, folds }: Standing): unknown {
  let shift = 0;
  let steps = 0;
  const place = () => {
    frame.className = folds ? 'fold' : '';
    frame.style.cssText = `--y:${rise};translate:0 ${shift}px;${start === isRightToLeft(frame) ? 'right' : 'left'}:var(--x)`;
    return frame.getBoundingClientRect();
  };
  let box = place();
  for (let other = obstacleAt(box); other && !folds; other = obstacleAt(box)) {
    shift += rise < 0.5 ? other.top - GAP - box.bottom : other.bottom + GAP - box.top;
    box = place();
    if (++steps < MOST_STEPS && box.top > 0 && box.bottom < innerHeight) continue;
    folds = true;
    shift = 0;
    box = place();
  }
  const covered =
    document.fullscreenElement ?? document.elementFromPoint(middle(box), box.top + box.height / 2) !== host;
  if (covered) frame.className = 'away';
  return covered || steps;
}

const middle = ({ left, width }: DOMRect): number => left + width / 2;

/**
 * What the page has pinned there itself, as its own help button or a bar, or what somebody writes in or is at. (What is
 * at the focus and has no area is our own host, with the focus on the button.)
 */
function obstacleAt(box: DOMRect): DOMRect | undefined {
  for (const share of [0, 0.5, 1])
    for (const hit of document.elementsFromPoint(middle(box), box.top + share * box.height)) {
      const other = hit.getBoundingClientRect();
      const isAt = hit.matches(':focus');
      const area = other.width * other.height;
      const isSmall = area && area * MOST_OF_VIEW < innerWidth * innerHeight;
      if (isSmall ? isAt || /^f|y$/.test(getComputedStyle(hit).position) : isAt && isEditable(hit))
        return other;
    }
}

/** A field of any size: where somebody writes, nothing may lie over it. */
const isEditable = (element: Element): boolean =>
  'selectionEnd' in element || (element as HTMLElement).isContentEditable;
