/** The engines by the names of the command line; loaded by name, so that a peer that is not installed hurts nobody else. */
export const PEERS = [
  'minisearch',
  'minisearch-readme',
  'elasticlunr',
  'lunr',
  'orama',
  'flexsearch',
  'fuse',
  'bm25',
] as const;
export type EngineName = 'handrail' | (typeof PEERS)[number];
