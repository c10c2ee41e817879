import type { ShownCorner } from '../../utils/corner/shown-corner';
import { drawing, SIGN } from './drawing';
import { element } from './element';

/** Shows a state on the button. The button itself stays the same one, so it keeps the keyboard focus. */
export function paintButton(button: HTMLButtonElement, corner: ShownCorner): void {
  const { state, sign, label, words, count, locale, opened } = corner;
  button.className = state === 'resting' && !opened ? 'first' : state;
  button.setAttribute('aria-label', label);
  // Unknown, the page's own language must not be taken for ours.
  button.lang = locale ?? '';
  button.replaceChildren(face(corner), sign ? drawing(sign) : '', text('count', count), text('words', words));
}

/** Who answered: the photo, else the initials, else our sign. */
function face({ state, photo, initials }: ShownCorner): Node | string {
  const told = state === 'telling';
  const plain = (told && text('face', initials)) || drawing(SIGN);
  if (!told || !photo) return plain;
  const picture = element('img');
  picture.alt = '';
  // A damaged photo, or a page whose rules forbid even a picture that is data.
  picture.onerror = () => picture.replaceWith(plain);
  picture.src = photo;
  return picture;
}

/**
 * A `bdi` takes its direction from its words, not from the page. Inert, or the page finds the words in the closed root, by
 * searching for them (`window.find`); the button has its name from its label.
 */
function text(name: string, words: string | undefined): Node | string {
  if (!words) return '';
  const column = element('span', element('bdi', words));
  column.className = name;
  column.inert = true;
  return column;
}
