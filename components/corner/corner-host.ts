import css from './corner.css?inline';
import { element } from './element';

/**
 * Makes the host and the button in its closed root, in no page yet.
 *
 * The host is a `div` and not an element with a name of its own: a page that defines that name as its own custom
 * element is handed the closed root by the browser (`ElementInternals.shadowRoot`), and with it the photo and the
 * words. Nobody can define `div`.
 *
 * @param onPress called for a press by a person
 * @param onApproach called when a pointer comes to the button
 */
export function cornerHost(onPress: () => void, onApproach: () => void) {
  const host = element('div');
  const button = element('button');
  host.dataset.corner = '';
  // Only a person's own click or key press is trusted; a click made by a script of the page is not.
  button.onclick = (event) => event.isTrusted && onPress();
  button.onpointerenter = onApproach;
  button.onkeydown = button.onkeyup = keepFromPage;
  const root = host.attachShadow({ mode: 'closed' });
  root.append(button);
  style(root);
  return { host, button };
}

/** The keys that press a button press nothing else: a page that plays on Space must not also cancel the press. */
function keepFromPage(event: KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
}

/** A constructed sheet passes every policy of a page; Firefox lets a content script only add an element. */
function style(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(element('style', css));
  }
}

/**
 * Takes away what an older corner left in the page. After an update of the extension the two live in separate
 * worlds and share nothing but the page's elements. The page can read the word they know each other by, and only it.
 */
export function removeOlderHost(): void {
  document.querySelector('html>[data-corner]')?.remove();
}
