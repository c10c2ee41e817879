import type { CornerState } from '../../utils/corner/corner-state';
import { drawing, SIGN } from './drawing';
import { element } from './element';

/** Shows a state on the button. The button itself stays the same one, so it keeps the keyboard focus. */
export function paintButton(button: HTMLButtonElement, corner: CornerState): void {
  const { state, sign, label, words, count, locale, opened } = corner;
  button.className = state === 'resting' && !opened ? 'first' : state;
  button.setAttribute('aria-label', label);
  button.lang = locale;
  button.replaceChildren(face(corner), sign ? drawing(sign) : '', text('count', count), text('words', words));
}

/** Who answered: the photo, else the initials, else our sign. */
function face({ state, photo, initials }: CornerState): Element {
  const told = state === 'telling';
  const plain = told && initials ? element('div', initials) : drawing(SIGN);
  if (!told || !photo) return plain;
  const picture = element('img');
  // A damaged photo, or a page whose rules forbid even a picture that is data.
  picture.onerror = () => picture.replaceWith(plain);
  picture.src = photo;
  return picture;
}

/** A `bdi` takes its direction from its words, not from the page. */
function text(name: string, words: string): Node | string {
  if (!words) return '';
  const column = element('span', element('bdi', words));
  column.className = name;
  return column;
}
