import type { Area } from '../tickets/shot';
import type { Size } from './mark';

/** `element`: a thing of the page that is pointed at; `region`: a part of it. */
export type PickKind = 'element' | 'region';

/** What a person has picked on a page, in CSS pixels of its window. */
export interface Picked {
  area: Area;
  /** The window the area was measured in. */
  view: Size;
  /** What assistive technology calls the element; empty for a region, and for what has no name. */
  name: string;
}
