/** Firefox gives the same by a property of elements. */
type WithRoot = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/** The shadow root of an element, open or closed; null when it has none. For scripts that run in a page. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!(element instanceof HTMLElement)) return null;
  if (typeof chrome.dom?.openOrClosedShadowRoot === 'function')
    return chrome.dom.openOrClosedShadowRoot(element);
  return (element as WithRoot).openOrClosedShadowRoot ?? null;
}
