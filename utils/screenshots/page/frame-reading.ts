import type { SensitiveReason } from '../../tickets/shot';
import type { Rect } from './visible-part';

/** Something sensitive in one frame, in CSS pixels of that frame's view. */
export interface Found extends Rect {
  /** The same for the same thing as long as the document lives: one line of one element or text. */
  key: string;
  reason: SensitiveReason;
}

/** An element of a frame that shows another document. */
export interface FrameElement {
  /** Its place among the frames of its window (`window[place]`); -1 when it stands in a shadow root and has none. */
  place: number;
  /** Where the other document's view lies. */
  content: Rect;
  /** What of it is to be seen. */
  seen: Rect;
  /** It, or what is around it, is turned or slanted: places in it cannot be computed. */
  tilted: boolean;
}

/** What the reader tells of one frame. */
export interface FrameReading {
  /** Names the document: another one after the page has been loaded anew. */
  documentToken: string;
  /** The places that lead from the top frame here; empty for the top frame. -1 where a frame does not have one. */
  path: number[];
  view: View;
  found: Found[];
  frames: FrameElement[];
}

/** How a frame is looked at. CSS pixels. */
export interface View {
  width: number;
  height: number;
  scrollX: number;
  scrollY: number;
  /** The part that a pinch has enlarged. */
  pinch: { x: number; y: number; scale: number };
  density: number;
  /** The whole document's height and width. */
  pageWidth: number;
  pageHeight: number;
  contentType: string;
}
