import { articleParts } from '../../utils/articles/article-sections';
import type { SearchDocument } from '../../utils/search/document';
import type { SearchText } from '../db/search-texts';

/** An article as it is indexed, with the phrases that agents have accepted for it. */
export const searchDocument = (text: SearchText, phrases: readonly string[]): SearchDocument => ({
  id: text.slug,
  title: text.title,
  tags: text.tags,
  sections: articleParts(text.html),
  askedAs: [...text.askedAs, ...phrases],
});
