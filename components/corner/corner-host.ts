import css from './corner.css?inline';
import { element } from './element';

/**
 * Makes the host and, in its closed root, the frame that has the place with the button in it; in no page yet.
 *
 * The host is a `div` and not an element with a name of its own: a page that defines that name as its own custom
 * element is handed the closed root by the browser (`ElementInternals.shadowRoot`), and with it the photo and the
 * words. Nobody can define `div`.
 *
 * @param onPress called for a press by a person
 * @param onApproach called when a pointer or the keyboard's focus comes
 * @returns host and frame
 */
export function cornerHost(onPress: () => void, onApproach: () => void): [HTMLElement, HTMLElement] {
  const host = element('div');
  const button = element('button');
  const frame = element('div', button);
  const root = host.attachShadow({ mode: 'closed' });
  host.dataset.corner = '';
  frame.popover = 'manual';
  // Only a person's own click or key press is trusted; a click made by a script of the page is not.
  button.onclick = (event) => event.isTrusted && onPress();
  frame.onpointerenter = button.onfocus = onApproach;
  button.onkeydown = button.onkeyup = keepFromPage;
  root.append(frame);
  style(root);
  return [host, frame];
}

/** The keys that press a button press nothing else: a page that plays on Space must not also cancel the press. */
function keepFromPage(event: KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
}

/** A constructed sheet passes every policy of a page; Firefox lets a content script only add an element. */
function style(root: ShadowRoot): void {
  if (import.meta.env.FIREFOX) {
    // The host has a box while the sheet of the extension is on the page: LIFE_SHEET in wxt.config.ts.
    root.append(element('style', css.replace('contents', 'var(--corner,none)')));
    return;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
}

/**
 * Takes away what an older corner left in the page. After an update of the extension the two live in separate
 * worlds and share nothing but the page's elements. The page can read the word they know each other by, and only it.
 */
export function removeOlderHost(): void {
  document.querySelector('html>[data-corner]')?.remove();
}
