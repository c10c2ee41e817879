import type { Picked } from '../../utils/marks/picked';
import { accessibleName } from './accessible-name';
import { elementAt, elementsInView } from './find-element';
import type { Overlay } from './overlay';
import type { Hand, Picking } from './picker';

/** Which way a key walks through the things in view. */
const WALKS: Record<string, 1 | -1> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The pointer frames what is below it and a press picks it; arrow keys walk, Enter picks. */
export function pickElement(
  overlay: Overlay,
  { shadowRootOf, clean }: Picking,
  finish: (picked: Picked | null) => void,
): Hand {
  let current: Element | null = null;
  const nameOf = (element: Element) => clean(accessibleName(element));
  const show = (element: Element | null): string => {
    current = element;
    if (!element) return '';
    const words = nameOf(element) || element.localName;
    overlay.frame(element.getBoundingClientRect(), words);
    return words;
  };
  const at = (x: number, y: number) => elementAt(x, y, overlay.host, shadowRootOf);
  const pick = () => {
    if (current) finish(pickedOf(current, nameOf(current)));
  };
  const walk = (by: number): string => {
    const all = elementsInView(overlay.host, shadowRootOf);
    const from = current ? all.indexOf(current) : -1;
    const next = from < 0 ? (by > 0 ? 0 : -1) : (from + by + all.length) % all.length;
    return show(all.at(next) ?? null);
  };
  return {
    move: (x, y) => void show(at(x, y)),
    down: (x, y) => void show(at(x, y)),
    up: pick,
    press: ({ key, shift }) => {
      if (key === 'Enter' || key === ' ') pick();
      const by = key === 'Tab' ? (shift ? -1 : 1) : (WALKS[key] ?? 0) * (shift ? 10 : 1);
      return by ? walk(by) : '';
    },
  };
}

function pickedOf(element: Element, name: string): Picked {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { area: { x, y, width, height }, view: { width: innerWidth, height: innerHeight }, name };
}
