import type { View } from './page/frame-reading';
import type { Rect } from './page/visible-part';

/** What a canvas holds, and what can be encoded while a person waits. */
const MOST = { pixels: 24_000_000, height: 32_000 };

/** The whole page, as far down as one picture of it goes. CSS pixels of the page. */
export function wholeArea({ width, pageWidth, pageHeight }: View): Rect {
  const across = Math.min(width, pageWidth);
  return {
    x: 0,
    y: 0,
    width: across,
    height: Math.min(pageHeight, MOST.height, Math.floor(MOST.pixels / across)),
  };
}

/** Pixels of the picture for one CSS pixel: those of the screen, or one where they would be too many. */
export const scaleOf = ({ width, height }: Rect, density: number): number =>
  width * height * density ** 2 > MOST.pixels ? 1 : density;
