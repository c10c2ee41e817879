/** A name is a label, not a story. */
const LONGEST = 80;

const FIELDS = 'input, textarea, select';
const PRESSED = ['button', 'submit', 'reset'];

/**
 * What assistive technology calls an element, nearly: the sources of the accessible name in their order, without the
 * rarest. Never what somebody has typed or chosen.
 */
export function accessibleName(element: Element): string {
  const found =
    referred(element) ||
    element.getAttribute('aria-label') ||
    fieldName(element) ||
    element.getAttribute('alt') ||
    element.querySelector('img[alt]:not([alt=""])')?.getAttribute('alt') ||
    title(element) ||
    ownText(element) ||
    element.getAttribute('title') ||
    '';
  const name = found.replace(/\s+/g, ' ').trim();
  return name.length > LONGEST ? '' : name;
}

function referred(element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const root = element.getRootNode() as Document | ShadowRoot;
  return ids.map((id) => root.getElementById?.(id)?.textContent ?? '').join(' ');
}

function fieldName(element: Element): string {
  if (!element.matches(FIELDS)) return '';
  const field = element as HTMLInputElement;
  if (PRESSED.includes(field.type)) return field.value;
  const labels = Array.from(field.labels ?? [], (label) => wordsOf(label)).join(' ');
  return labels || field.placeholder || field.title || field.name || ' ';
}

const title = (element: Element): string =>
  element.localName === 'svg' ? (element.querySelector('title')?.textContent ?? '') : '';

const ownText = (element: Element): string => (element.matches(FIELDS) ? '' : wordsOf(element));

/** The words of an element without those of the fields in it, where people type. */
function wordsOf(element: Element): string {
  if (element.textContent.length > 1000) return '';
  const copy = element.cloneNode(true) as Element;
  for (const other of copy.querySelectorAll(
    `${FIELDS}, [contenteditable], script, style, [aria-hidden=true]`,
  ))
    other.remove();
  return copy.textContent;
}
