/** A word of the index that a word of the query stands for. */
export interface Alternative {
  term: number;
  /** 0 to 1. */
  fit: number;
}

/** One word of a query. */
export interface Slot {
  alternatives: Alternative[];
  /** How much it tells. */
  weight: number;
  /** Whether it counts where a title is compared with the query: stop words and pairs do not. */
  content: boolean;
  /** Which word of the query it is, counted without pairs; -1 for what is no word of its own. */
  place: number;
}
