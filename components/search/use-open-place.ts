import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { goToHeading, headingsIn } from './article-headings';
import { highlightWords } from './highlight-words';
import { goToBlock } from './reading-block';

/** Where a text opens: at a heading or at a paragraph, both counted from 0. */
export type OpenPlace = { heading: number } | { block: number };

/** Once the text is here: goes to the place it opens at, and marks what was searched for. */
export function useOpenPlace(
  root: RefObject<HTMLElement | null>,
  html: string | null | undefined,
  { place, forms }: { place: OpenPlace | null; forms: readonly string[] },
): void {
  const here = Boolean(html);
  useEffect(() => {
    if (!here || !place) return;
    if ('block' in place) goToBlock(root.current, place.block);
    else {
      const heading = headingsIn(root.current)[place.heading];
      if (heading) goToHeading(heading);
    }
    // The place is where it opens, not where it goes to again.
  }, [here]);
  const marked = forms.join('\n');
  useEffect(
    () =>
      highlightWords(root.current?.querySelector('.article-body') ?? null, marked ? marked.split('\n') : []),
    [html, marked, root],
  );
}
