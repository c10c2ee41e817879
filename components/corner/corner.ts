import type { CornerState } from '../../utils/corner/corner-state';
import { afterPaint } from './after-paint';
import { cornerHost, removeOlderHost } from './corner-host';
import { keepStanding } from './keep-standing';
import { paintButton } from './paint-button';

/** A worker that dies while it takes a picture must not take the button along. */
const LONGEST_ASIDE = 3000;

export interface Corner {
  /** `null`: the person does not want it here, and nothing of it is left in the page. */
  show(state: CornerState | null): void;
  /** Leaves the picture, or comes back into it; resolves when the page has been painted so. */
  stepAside(aside: boolean): Promise<unknown>;
}

/**
 * Puts the corner button on the page, where it is wanted, and keeps it there until `life` ends.
 *
 * @param onPress called when a person presses the button
 * @param isAlive whether the extension that this corner belongs to is still there
 */
export function putUpCorner(
  state: CornerState | null,
  onPress: () => void,
  isAlive: () => boolean,
  life: AbortController,
): Corner {
  let aside = false;
  let timer: ReturnType<typeof setTimeout>;

  /** After an update or a removal of the extension the button is dead: then it goes instead. */
  const ifAlive = (act?: () => void) => () => (isAlive() ? act?.() : life.abort());

  const paint = () => {
    if (state) paintButton(button, state);
    button.classList.toggle('away', aside || Boolean(document.fullscreenElement));
  };

  const putUp = () => {
    const made = cornerHost(ifAlive(onPress), ifAlive());
    // The one listener outside our own element. A rule in the style sheet (`display-mode: fullscreen`) would also
    // hide the button in a browser window that merely fills the screen.
    document.addEventListener('fullscreenchange', paint, life);
    if (state) document.documentElement.append(made.host);
    return made;
  };

  /** Everything anew: `document.open()` takes the listeners off the old button, and it would stand there dead. */
  const putUpAgain = () => {
    host.remove();
    ({ host, button } = putUp());
    paint();
  };

  const setAside = (value: boolean) => {
    aside = value;
    clearTimeout(timer);
    if (aside) timer = setTimeout(setAside, LONGEST_ASIDE, false);
    paint();
  };

  removeOlderHost();
  let { host, button } = putUp();
  paint();
  keepStanding(() => !state || host.parentNode === document.documentElement, putUpAgain, isAlive, life);
  life.signal.addEventListener('abort', () => {
    clearTimeout(timer);
    host.remove();
  });
  return {
    show(next) {
      const turned = !next !== !state;
      state = next;
      if (turned) putUpAgain();
      else paint();
    },
    stepAside(value) {
      setAside(value);
      return afterPaint();
    },
  };
}
