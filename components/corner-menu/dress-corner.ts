import type { CornerMenuTexts } from '../../utils/corner/corner-menu-texts';
import type { Place } from '../../utils/corner/preferences';
import type { Corner } from '../corner/corner';
import { isRightToLeft } from '../corner/direction';
import { element } from '../corner/element';
import approachCss from './approach.css?inline';
import { letDrag } from './drag';
import { type MenuActs, menu } from './menu';
import menuCss from './menu.css?inline';
import { moreButton } from './more-button';
import { openMenu } from './open-menu';

/** What is kept for other pages of the site, or for all; the corner itself obeys at once. */
export type KeepWish = (call: 'moveHere' | 'hideFrom' | 'fold', args: object) => void;

/**
 * Gives a corner that stands what it has for who comes near: its words, dragging, and a menu by button, right click,
 * long press or key. Once for each frame.
 *
 * @param keep tells the worker
 * @param isAlive whether the extension that this corner belongs to is still there
 */
export function dressCorner(
  corner: Corner,
  texts: CornerMenuTexts,
  keep: KeepWish,
  isAlive: () => boolean,
): void {
  const { frame, standing } = corner;
  const button = frame?.firstChild as HTMLButtonElement | null;
  if (!frame || !standing || !button || frame.childElementCount > 1) return;
  let opened: ReturnType<typeof openMenu> | null = null;

  const move = (place: Place) => {
    Object.assign(corner.standing ?? {}, place);
    corner.look?.();
    opened?.place();
    keep('moveHere', { place });
  };
  const acts: MenuActs = {
    move,
    fold: (folds) => {
      Object.assign(corner.standing ?? {}, { folds });
      corner.look?.();
      keep('fold', { folds });
    },
    hide: (where) => {
      if (where === 'page') return corner.life.abort();
      opened?.close();
      corner.held = 'away';
      corner.look?.();
      keep('hideFrom', { where });
    },
  };
  const more = moreButton(texts.more);
  const turn = () => {
    if (opened) return opened.close();
    const facts = {
      texts,
      standing: corner.standing ?? standing,
      site: location.hostname,
      rightToLeft: isRightToLeft(frame),
    };
    more.setAttribute('aria-expanded', 'true');
    opened = openMenu(frame, menu(facts, acts), corner.life.signal, (byKey) => {
      opened = null;
      more.setAttribute('aria-expanded', 'false');
      if (byKey) more.focus();
    });
  };
  more.onclick = (event) => event.isTrusted && turn();
  frame.oncontextmenu = (event) => {
    if (!event.isTrusted) return;
    event.preventDefault();
    if (!opened) turn();
  };
  more.onkeydown = more.onkeyup = button.onkeydown;
  // It has come, and is not asked for again.
  frame.onpointerenter = button.onfocus = () => isAlive() || corner.life.abort();
  frame.append(more);
  style(frame.getRootNode() as ShadowRoot);
  letDrag(corner, frame, move);
}

const css = approachCss + menuCss;

/** As in the corner itself: Firefox lets a content script only add an element, whose text is ours by being set. */
function style(root: ShadowRoot): void {
  if (import.meta.env.FIREFOX) {
    const made = element('style');
    made.textContent = css;
    root.append(made);
    return;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
