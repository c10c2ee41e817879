import type { CornerMenuTexts } from '../../utils/corner/corner-menu-texts';
import type { Place, Standing } from '../../utils/corner/preferences';
import { drawing } from '../corner/drawing';
import { element } from '../corner/element';
import { cornerChoice } from './corner-choice';
import { EYE_OFF, FOLD } from './drawings';

/** What a person can do with the button. */
export interface MenuActs {
  move(place: Place): void;
  fold(folds: boolean): void;
  hide(where: 'page' | 'site' | 'everywhere'): void;
}

/** What the menu shows. */
export interface MenuFacts {
  texts: CornerMenuTexts;
  standing: Standing;
  /** The name of the site; empty for a page of none. */
  site: string;
  rightToLeft: boolean;
}

/** The menu of the button, in no page yet. */
export function menu({ texts, standing, site, rightToLeft }: MenuFacts, acts: MenuActs): HTMLElement {
  const made = element(
    'section',
    element('h2', texts.moveTo),
    cornerChoice(texts, standing, rightToLeft, acts.move),
    element('p', texts.drag),
    foldSwitch(texts.fold, standing.folds, acts.fold),
    element('hr'),
    element('h2', texts.hide),
    line(texts.onPage, () => acts.hide('page')),
    site
      ? line(
          texts.onSite.replace('{site}', () => site),
          () => acts.hide('site'),
        )
      : '',
    line(texts.everywhere, () => acts.hide('everywhere')),
    element('p', texts.stays),
  );
  made.lang = texts.locale;
  made.dir = 'ltr';
  made.setAttribute('role', 'dialog');
  made.setAttribute('aria-label', texts.button);
  return made;
}

function line(words: string, act: () => void): HTMLElement {
  const button = element('button', drawing(EYE_OFF), words);
  button.onclick = (event) => event.isTrusted && act();
  return button;
}

function foldSwitch(words: string, folds: boolean, onChange: (folds: boolean) => void): HTMLElement {
  const button = element('button', drawing(FOLD), words);
  button.className = 'switch';
  button.setAttribute('role', 'switch');
  button.setAttribute('aria-checked', String(folds));
  button.onclick = ({ isTrusted }) => {
    if (!isTrusted) return;
    const on = button.getAttribute('aria-checked') !== 'true';
    button.setAttribute('aria-checked', String(on));
    onChange(on);
  };
  return button;
}
