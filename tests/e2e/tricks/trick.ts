/** Something that a page tries in order to press our button, to speak to our worker, or to read what we show. */
export interface Trick {
  name: string;
  /**
   * Body of an async function in the page, which has `host` (the element our button lives in), `x` and `y` (its
   * middle) and `id` (of our extension). It answers what it got hold of: `undefined`, false or an empty list is nothing.
   */
  source: string;
}

/** Hands a source to the page. */
export const inPage = ({ source }: Trick, x: number, y: number, id: string): string =>
  `(async (host, x, y, id) => { ${source} })(document.querySelector('[data-corner]'), ${x}, ${y}, ${JSON.stringify(id)})`;
