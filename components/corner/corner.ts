import type { Standing } from '../../utils/corner/preferences';
import type { ShownCorner } from '../../utils/corner/shown-corner';
import { dress, furnish, putUpHost, removeOlderHost } from './corner-host';
import { keepClear } from './keep-clear';
import { keepStanding } from './keep-standing';
import { paintButton } from './paint-button';
import { NEW, place, standClear } from './stand-clear';

/**
 * Each listener on the page, passive and heard only from the browser itself: a film that fills the screen; a dialog or
 * a popover; what has the focus, and where it is after scrolling; another size of the view.
 */
const EVENTS = ['fullscreenchange', 'toggle', 'focusin', 'scrollend', 'resize'];

/** The corner of one page. What is injected later into the same world finds it there. */
export interface Corner {
  life: AbortController;
  /** Where it stands, with the button in it, while it does. */
  frame?: HTMLElement;
  /** The class of the frame while somebody else hides or moves it: `away` or `drag`; empty while nobody does. */
  held?: string;
  /** Where the person wants it. Who changes it looks then. */
  standing?: Standing;
  /** Shows something, somewhere. */
  show?: (next: ShownCorner, standing: Standing) => void;
  /** Looks at once whether it must give way. */
  look?: () => unknown;
}

/**
 * Puts the corner button on the page and keeps it there until the end of its life.
 *
 * @param onPress called when a person presses the button
 * @param onApproach called when a person comes near
 * @param isAlive whether the extension that this corner belongs to is still there
 */
export function putUpCorner(
  corner: Corner,
  shown: ShownCorner,
  standing: Standing,
  onPress: () => void,
  onApproach: () => void,
  isAlive: () => boolean,
): void {
  const { life } = corner;
  const { signal } = life;
  let host: HTMLElement;
  let frame: HTMLElement;
  let button: HTMLButtonElement;

  /** After an update or a removal of the extension the button is dead: then it goes instead. */
  const ifAlive = (act: () => void) => () => (isAlive() ? act() : life.abort());

  const look = () => {
    if (!corner.held) return standClear(host, frame, standing);
    frame.className = corner.held;
  };
  const plan = keepClear(look, signal);
  const hear = (event: Event) => event.isTrusted && plan();

  const paint = () => {
    corner.standing = standing;
    paintButton(button, shown);
    dress(frame, shown.style);
    plan();
  };

  /** Everything anew: `document.open()` takes the listeners off the old button, and it would stand there dead. */
  const putUp = () => {
    host?.remove();
    [host, frame] = putUpHost();
    corner.frame = frame;
    // As on most pages; to ask for the direction of this one now would cost it time.
    place(frame, standing, 0, false);
    frame.className = corner.held || NEW;
    button = furnish(frame, ifAlive(onPress), ifAlive(onApproach));
    for (const type of EVENTS) addEventListener(type, hear, { capture: true, passive: true, signal });
    paint();
  };

  corner.look = look;
  corner.show = (...next) => {
    [shown, standing] = next;
    paint();
  };
  removeOlderHost();
  putUp();
  keepStanding(() => host.parentNode === document.documentElement, putUp, plan, isAlive, life);
  signal.addEventListener('abort', () => host.remove());
}
