/** The root of an element's shadow tree, closed ones too; null without one. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** What is pressed or filled in: pointing at the word in it means it. */
const WHOLE =
  'a[href], button, input, select, textarea, summary, label, [role=button], [role=link], [role=tab], [role=menuitem], [role=checkbox], [role=radio], [role=switch], svg, picture, video, iframe';

/** What is pointed at even when no words stand in it directly. */
const TELLING = `${WHOLE}, img, canvas, h1, h2, h3, h4, h5, h6, th, td, li, p, figure, table, [role]`;

/** Smaller things are parts of something, in CSS pixels. */
const LEAST = 6;

/** The element that is seen at a point of the view, other than our own. */
export function elementAt(x: number, y: number, ours: Element, shadowRootOf: ShadowRootOf): Element | null {
  let found = document.elementsFromPoint(x, y).find((element) => element !== ours) ?? null;
  for (let root = found && shadowRootOf(found); root; root = found && shadowRootOf(found)) {
    const inside = root.elementsFromPoint(x, y).find((element) => element.getRootNode() === root);
    if (!inside || inside === found) break;
    found = inside;
  }
  return found && wholeOf(found);
}

/** The button and not the word in it, as long as it is not half of the page. */
function wholeOf(element: Element): Element {
  const whole = element.closest(WHOLE);
  return whole && areaOf(whole) < (innerWidth * innerHeight) / 2 ? whole : element;
}

/** Everything in view that can be pointed at, in the order of the page. */
export function elementsInView(ours: Element, shadowRootOf: ShadowRootOf): Element[] {
  const found: Element[] = [];
  const walk = (root: ParentNode) => {
    for (const element of root.children) {
      if (element === ours || !isShown(element)) continue;
      if (isTelling(element) && isInView(element)) found.push(element);
      if (!element.matches(WHOLE)) walk(element);
      const shadow = shadowRootOf(element);
      if (shadow) walk(shadow);
    }
  };
  walk(document.body);
  return found;
}

const isShown = (element: Element): boolean =>
  getComputedStyle(element).display === 'contents' ||
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

const isTelling = (element: Element): boolean =>
  element.matches(TELLING) ||
  Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.nodeValue?.trim());

function isInView(element: Element): boolean {
  const { width, height, left, top, right, bottom } = element.getBoundingClientRect();
  if (width < LEAST || height < LEAST) return false;
  return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
}

const areaOf = (element: Element): number => {
  const { width, height } = element.getBoundingClientRect();
  return width * height;
};
