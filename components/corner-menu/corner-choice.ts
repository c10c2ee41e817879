import type { CornerMenuTexts } from '../../utils/corner/corner-menu-texts';
import type { Place } from '../../utils/corner/preferences';
import { drawing } from '../corner/drawing';
import { element } from '../corner/element';
import { windowWith } from './drawings';

interface Choice {
  name: keyof CornerMenuTexts;
  left: boolean;
  rise: number;
  strokes: string;
}

/** Left and right as they are seen, whatever the direction of the page. */
const CHOICES: Choice[] = [
  { name: 'topLeft', left: true, rise: 1, strokes: windowWith(6, 8) },
  { name: 'topRight', left: false, rise: 1, strokes: windowWith(16, 8) },
  { name: 'bottomLeft', left: true, rise: 0, strokes: windowWith(6, 14) },
  { name: 'bottomRight', left: false, rise: 0, strokes: windowWith(16, 14) },
];

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/**
 * The four corners as a radio group: arrows go from one to the next, as everywhere.
 *
 * @param place where the button stands; between two corners none is chosen
 */
export function cornerChoice(
  texts: CornerMenuTexts,
  place: Place,
  rightToLeft: boolean,
  onChoose: (place: Place) => void,
): HTMLElement {
  const group = element('fieldset');
  group.setAttribute('role', 'radiogroup');
  group.setAttribute('aria-label', texts.moveTo);
  const choose = (chosen: Element | undefined, { left, rise }: Choice) => {
    for (const button of group.children) check(button as HTMLElement, button === chosen);
    (chosen as HTMLElement | undefined)?.focus();
    onChoose({ start: left !== rightToLeft, rise });
  };
  for (const choice of CHOICES) {
    const button = element('button', drawing(choice.strokes));
    button.setAttribute('role', 'radio');
    button.setAttribute('aria-label', texts[choice.name]);
    button.title = texts[choice.name];
    check(button, (choice.left !== rightToLeft) === place.start && choice.rise === place.rise);
    button.onclick = (event) => event.isTrusted && choose(button, choice);
    group.append(button);
  }
  const buttons = [...group.children] as HTMLElement[];
  if (!buttons.some((button) => button.tabIndex === 0)) buttons[0]?.setAttribute('tabindex', '0');
  group.onkeydown = (event) => {
    const step = STEPS[event.key];
    if (!step || !event.isTrusted) return;
    event.preventDefault();
    const at = (buttons.indexOf(event.target as HTMLElement) + step + buttons.length) % buttons.length;
    const choice = CHOICES[at];
    if (choice) choose(buttons[at], choice);
  };
  return group;
}

/** One of them is in the order of the keyboard. */
function check(button: HTMLElement, chosen: boolean): void {
  button.setAttribute('aria-checked', String(chosen));
  button.tabIndex = chosen ? 0 : -1;
}
