import type { ArticleIndex } from './article-index';

/**
 * Opens what `buildIndex` made, in steps that leave room for keystrokes. Throws BrokenIndex on bytes that are damaged, cut off or not
 * an index of this version.
 */
export async function openIndex(_bytes: Uint8Array): Promise<ArticleIndex> {
  throw new Error('not built yet');
}
