/** The sign: an h whose shoulder is the rail that comes down beside the stairs. */
export const SIGN = 'M5.75 3.25v17.5m0-13.5 8 4.4c3 1.65 4.5 3.6 4.5 6.7v2.4';

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
