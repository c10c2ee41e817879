const SVG = 'http://www.w3.org/2000/svg';

/**
 * An element with what it holds. Attributes: functions are listeners by their event's name, `true` stands without a value,
 * `false` and `undefined` are left out. Children: elements, texts, lists of them; `undefined`, `null`, `false` and `''` are nothing.
 */
export const element = (name, attributes, ...children) =>
  fill(document.createElement(name), attributes, children);

/** The same for drawings. */
export const drawing = (name, attributes, ...children) =>
  fill(document.createElementNS(SVG, name), attributes, children);

function fill(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(
    ...children
      .flat(2)
      .filter((child) => child !== undefined && child !== null && child !== false && child !== ''),
  );
  return made;
}

/** A sign on a 24 grid. */
export const icon = (path) =>
  drawing(
    'svg',
    { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true' },
    drawing('path', { d: path }),
  );
