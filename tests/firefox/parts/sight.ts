import type { CornerSight } from '../../e2e/parts/corner-sight';

/** Looks at the button. Runs in a page with the browser's rights, so nothing from around it is there. */
export function lookAtCorner(): CornerSight {
  type Host = HTMLElement & { openOrClosedShadowRoot: ShadowRoot | null };
  const hosts = Array.from(document.querySelectorAll<Host>('[data-corner]')).filter((one) =>
    one.openOrClosedShadowRoot?.querySelector('button'),
  );
  const [host] = hosts;
  const button = host?.openOrClosedShadowRoot?.querySelector('button');
  const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
  const seen = button?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;
  return {
    hosts: hosts.length,
    seen: seen && width > 0 && height > 0,
    inside: x >= 0 && y >= 0 && x + width <= window.innerWidth && y + height <= window.innerHeight,
    inFront: document.elementFromPoint(x + width / 2, y + height / 2) === host,
    box: { x, y, width, height },
  };
}
