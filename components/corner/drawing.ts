/** The sign: an h whose shoulder is the rail that comes down beside the stairs. */
export const SIGN = 'M5.75 3.25v17.5m0-13.5 8 4.4c3 1.65 4.5 3.6 4.5 6.7v2.4';

/** Lucide `wifi-off` (ISC licence), its strokes in one path. */
export const WAITING =
  'M12 20h0M8.5 16.4a5 5 0 0 1 7 0M5 12.9a10 10 0 0 1 5.2-2.7M19 12.9a10 10 0 0 0-2-1.6M2 8.8a15 15 0 0 1 4.2-2.6M22 8.8A15 15 0 0 0 10.7 5M2 2l20 20';

/** Lucide `log-in` (ISC licence), its strokes in one path. */
export const SIGNED_OUT = 'm10 17 5-5-5-5m5 5H3M15 3h4a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2h-4';

/** Draws strokes on the 24 grid, node by node: a page may forbid markup from text (Trusted Types), or be XHTML. */
export function drawing(strokes: string): SVGElement {
  const svg = svgElement('svg', 'viewBox', '0 0 24 24');
  svg.append(svgElement('path', 'd', strokes));
  return svg;
}

function svgElement(tag: string, attribute: string, value: string): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag) as SVGElement;
  made.setAttribute(attribute, value);
  return made;
}
