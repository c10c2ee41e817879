import type { Picked, PickKind } from '../../utils/marks/picked';
import type { ShadowRootOf } from './find-element';
import { putUpOverlay } from './overlay';
import { pickElement } from './pick-element';
import { pickRegion } from './pick-region';

export interface Picking {
  kind: PickKind;
  /** What to do, in the person's language. */
  hint: string;
  shadowRootOf: ShadowRootOf;
  /** Makes a name fit to be sent: what is private in it is taken out. */
  clean: (name: string) => string;
}

/** A key as a person pressed it, in the page or in what stands beside it. */
export interface PressedKey {
  key: string;
  shift: boolean;
}

export interface Picker {
  /** What was picked; null when it was given up. */
  picked: Promise<Picked | null>;
  /** Does what the key does, and answers what is pointed at then, in words. */
  press: (key: PressedKey) => string;
}

/** How one kind of picking follows pointer and keys. Points are CSS pixels of the view. */
export interface Hand {
  move(x: number, y: number): void;
  down(x: number, y: number): void;
  up(x: number, y: number): void;
  /** Answers what is pointed at, in words. */
  press(key: PressedKey): string;
}

/** Everything a page could take a press for. */
const PRESSES = [
  'pointerdown',
  'pointerup',
  'pointermove',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'wheel',
  'keydown',
  'keyup',
] as const;

/**
 * Lets a person pick something on the page. Only events that the browser itself made count; the page gets none of
 * them, and nothing is left behind.
 */
export function startPicker(picking: Picking): Picker {
  const life = new AbortController();
  const overlay = putUpOverlay(picking.hint);
  let finish: (picked: Picked | null) => void = () => {};
  const picked = new Promise<Picked | null>((done) => {
    finish = (what) => {
      overlay.host.hidden = true;
      // The click that belongs to the last press comes within the same task, and the page shall not get it either.
      setTimeout(() => {
        life.abort();
        overlay.remove();
        done(what);
      });
    };
  });
  const begin = picking.kind === 'element' ? pickElement : pickRegion;
  const hand = begin(overlay, picking, finish);
  const press = (key: PressedKey): string => {
    if (key.key !== 'Escape') return hand.press(key);
    finish(null);
    return '';
  };
  for (const name of PRESSES)
    addEventListener(name, (event) => hear(event, hand, press), {
      capture: true,
      passive: false,
      signal: life.signal,
    });
  addEventListener('pagehide', () => finish(null), { signal: life.signal });
  return { picked, press };
}

function hear(event: Event, hand: Hand, press: Picker['press']): void {
  if (!event.isTrusted) return;
  event.stopImmediatePropagation();
  if (event.type === 'wheel') return;
  // Without this a touch would scroll, and a key would press what the page has focused.
  if (event.type !== 'pointermove') event.preventDefault();
  if (event instanceof KeyboardEvent) {
    if (event.type === 'keydown') press({ key: event.key, shift: event.shiftKey });
  } else if (event instanceof PointerEvent && event.isPrimary) {
    const { clientX, clientY, type } = event;
    if (type === 'pointermove') hand.move(clientX, clientY);
    else if (type === 'pointerdown' && event.button === 0) hand.down(clientX, clientY);
    else if (type === 'pointerup' && event.button === 0) hand.up(clientX, clientY);
  }
}
