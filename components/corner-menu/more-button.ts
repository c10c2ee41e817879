import { drawing } from '../corner/drawing';
import { element } from '../corner/element';
import { ELLIPSIS } from './drawings';

/** What opens the menu, beside the button. */
export function moreButton(name: string): HTMLButtonElement {
  const more = element('button', drawing(ELLIPSIS));
  more.className = 'more';
  more.setAttribute('aria-label', name);
  more.setAttribute('aria-haspopup', 'dialog');
  more.setAttribute('aria-expanded', 'false');
  more.title = name;
  return more;
}
