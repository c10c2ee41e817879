import { marksIn } from '../../utils/search/snippet';

const NAME = 'found';
/** More would mark a text from end to end, and cost time. */
const MOST = 400;

/**
 * Marks words in a text without changing it: by the browser's own highlights, where it has them.
 * @param forms folded forms, as the index knows them
 * @returns takes the marks away
 */
export function highlightWords(root: Element | null, forms: readonly string[]): () => void {
  if (!root || forms.length === 0 || !('highlights' in CSS)) return () => {};
  const highlight = new Highlight(...rangesOf(root, [...forms]));
  CSS.highlights.set(NAME, highlight);
  return () => {
    if (CSS.highlights.get(NAME) === highlight) CSS.highlights.delete(NAME);
  };
}

function rangesOf(root: Element, forms: string[]): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (ranges.length < MOST && texts.nextNode()) {
    const node = texts.currentNode as Text;
    for (const [from, to] of marksIn(node.data, forms)) {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      ranges.push(range);
    }
  }
  return ranges;
}
