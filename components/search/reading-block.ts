/** What the bar covers at the top of the view, in pixels. */
const BAR = 56;

const blocksIn = (root: Element | null): Element[] =>
  Array.from(root?.querySelector('.article-body')?.children ?? []);

/** Which paragraph of the text stands at the top of the view, counted from 0. */
export function blockAtTop(root: Element | null): number {
  const at = blocksIn(root).findIndex((block) => block.getBoundingClientRect().bottom > BAR);
  return Math.max(0, at);
}

/** Brings a paragraph to the top; the first one leaves the title in view. */
export function goToBlock(root: Element | null, block: number): void {
  if (block > 0) blocksIn(root)[block]?.scrollIntoView({ block: 'start' });
}
