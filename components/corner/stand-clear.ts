import type { Standing } from '../../utils/corner/preferences';
import { isRightToLeft } from './direction';

/** Between the button and what it steps aside for, in CSS pixels. */
const GAP = 8;

/** What takes up more of the view than this is not stepped aside for: an eighth. */
const MOST_OF_VIEW = 8;

/** How many things one above the other it steps over. */
const MOST_STEPS = 4;

/** The frame of a corner, and the style by which it was placed last. */
interface Placed extends HTMLElement {
  placed?: string;
}

/** The class of a frame that has not been looked at yet: not seen, but met by who looks what is where. */
export const NEW = 'new';

/** Puts the frame where the person wants it, so many CSS pixels lower. It keeps the direction of the page. */
export function place(frame: Placed, { start, rise }: Standing, shift: number, rightToLeft: boolean): void {
  const style = `--y:${rise};margin-bottom:${-shift}px;${start === rightToLeft ? 'right' : 'left'}:var(--x)`;
  // To write what stands there already would cost the page a drawing.
  if (frame.placed !== style) frame.style.cssText = frame.placed = style;
}

/**
 * Puts the frame in its place, then moves it along the edge until nothing that the person needs is below it; where there
 * is no room, it folds. What nobody could press is not seen: while the page is inert, while something lies over it, and
 * under a film that fills the screen. The page is measured, never written to; and where nothing has changed, nothing is
 * written at all.
 *
 * @returns something true when it had to give way
 */
export function standClear(host: Element, frame: HTMLElement, standing: Standing): unknown {
  let { folds } = standing;
  let shift = 0;
  let steps = 0;
  let box!: DOMRect;
  let hits!: Element[];
  const classOf = () => (folds ? 'fold' : '');
  const obstacle = () => {
    if (frame.className !== NEW) frame.className = classOf();
    place(frame, standing, shift, isRightToLeft(frame));
    box = frame.getBoundingClientRect();
    hits = [0.5, 0, 1].flatMap((share) =>
      document.elementsFromPoint(box.left + box.width / 2, box.top + share * box.height),
    );
    return folds ? undefined : obstacleIn(new Set(hits));
  };
  let other = obstacle();
  while (other) {
    shift += standing.rise < 0.5 ? other.top - GAP - box.bottom : other.bottom + GAP - box.top;
    other = obstacle();
    if (++steps < MOST_STEPS && box.top > 0 && box.bottom < innerHeight) continue;
    folds = true;
    shift = 0;
    other = obstacle();
  }
  const covered = document.fullscreenElement ?? hits[0] !== host;
  frame.className = covered ? 'away' : classOf();
  return covered || steps;
}

/**
 * What the page has pinned there itself, as its own help button or a bar, or what somebody writes in or is at. (What is
 * at the focus and has no area is our own host, with the focus on the button.)
 */
function obstacleIn(hits: Iterable<Element>): DOMRect | undefined {
  for (const hit of hits) {
    // A form of the page may have fields of any name: they stand before its own methods.
    const other = Element.prototype.getBoundingClientRect.call(hit);
    const isAt = Element.prototype.matches.call(hit, ':focus');
    const area = other.width * other.height;
    const isSmall = area && area * MOST_OF_VIEW < innerWidth * innerHeight;
    if (isSmall ? isAt || /^f|y$/.test(getComputedStyle(hit).position) : isAt && isEditable(hit))
      return other;
  }
}

/** A field of any size: where somebody writes, nothing may lie over it. */
const isEditable = (element: Element): boolean =>
  'selectionEnd' in element || (element as HTMLElement).isContentEditable;
