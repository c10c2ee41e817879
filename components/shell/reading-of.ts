import type { Reading } from '../../utils/articles/reading';
import { blockAtTop } from '../search/reading-block';

/** What is being read, with the paragraph that stands at the top now. */
export const readingOf = ({ slug, language }: Reading): Reading => ({
  slug,
  block: blockAtTop(document.querySelector('.article')),
  ...(language && { language }),
});
