import css from './corner.css?inline';
import { element } from './element';

/**
 * Puts a host on the page and, in its closed root, the frame that has the place. It is bare, because the browser works out
 * the style of what is shown so at once; the rest can wait for the next drawing.
 *
 * The host is a `div` and not an element with a name of its own: a page that defines that name as its own custom
 * element is handed the closed root by the browser (`ElementInternals.shadowRoot`), and with it the photo and the
 * words. Nobody can define `div`.
 *
 * @returns host and frame
 */
export function putUpHost(): [HTMLElement, HTMLElement] {
  const host = element('div');
  const frame = element('div');
  host.setAttribute('data-corner', '');
  host.attachShadow({ mode: 'closed' }).append(frame);
  frame.popover = 'manual';
  document.documentElement.append(host);
  frame.showPopover();
  return [host, frame];
}

/**
 * Puts the button into the frame.
 *
 * @param onPress called for a press by a person
 * @param onApproach called when a pointer or the keyboard's focus comes
 */
export function furnish(frame: HTMLElement, onPress: () => void, onApproach: () => void): HTMLButtonElement {
  const button = element('button');
  // Only a person's own click or key press is trusted; a click made by a script of the page is not.
  button.onclick = (event) => event.isTrusted && onPress();
  frame.onpointerenter = button.onfocus = onApproach;
  button.onkeydown = button.onkeyup = keepFromPage;
  frame.append(button);
  return button;
}

/** The keys that press a button press nothing else: a page that plays on Space must not also cancel the press. */
function keepFromPage(event: KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
}

/** The closed root of a corner, and the rules that it has. */
interface Root extends ShadowRoot {
  rules?: string;
}

/**
 * Gives the root of a frame the rules of a state beside those of every corner. A constructed sheet passes every policy of
 * a page; Firefox lets a content script only add an element.
 */
export function dress(frame: HTMLElement, state = ''): void {
  const root = frame.parentNode as Root;
  const rules = css + state;
  if (root.rules === rules) return;
  root.rules = rules;
  if (import.meta.env.FIREFOX) {
    const sheet = element('style');
    // Set, and before it is on the page, the text is ours: the policy of the page neither forbids nor reports it.
    // The host has a box while the sheet of the extension is on the page: LIFE_SHEET in wxt.config.ts.
    sheet.textContent = rules.replace('contents', 'var(--hr,none)');
    root.querySelector('style')?.remove();
    root.prepend(sheet);
    return;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  root.adoptedStyleSheets[0] = sheet;
}

/**
 * Takes away what an older corner left in the page. After an update of the extension the two live in separate
 * worlds and share nothing but the page's elements. The page can read the word they know each other by, and only it.
 */
export function removeOlderHost(): void {
  document.querySelector('html>[data-corner]')?.remove();
}
