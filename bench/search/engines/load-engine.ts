import type { Engine } from './engine';
import type { EngineName } from './engine-names';

const ENGINES: Record<EngineName, () => Promise<Engine>> = {
  handrail: async () => (await import('./handrail')).handrail,
  minisearch: async () => (await import('./minisearch')).minisearch,
  'minisearch-readme': async () => (await import('./minisearch')).minisearchReadme,
  elasticlunr: async () => (await import('./elasticlunr')).elasticlunrEngine,
  lunr: async () => (await import('./lunr')).lunrEngine,
  orama: async () => (await import('./orama')).orama,
  flexsearch: async () => (await import('./flexsearch')).flexsearch,
  fuse: async () => (await import('./fuse')).fuse,
  bm25: async () => (await import('./bm25')).bm25,
};

export const loadEngine = (name: EngineName): Promise<Engine> => ENGINES[name]();
