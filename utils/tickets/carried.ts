import type { PickKind } from '../marks/picked';
import type { Problem } from '../problems/problem';
import type { DraftPage } from './draft';

/**
 * What comes into the form from outside it: by the key for a screenshot, from the context menu of a page, or from the
 * popup. It waits in the store until a form takes it, so that nothing is lost when none is open yet.
 */
export interface Carried {
  /** Words that were selected on a page; empty for none. They go into the description as a quotation. */
  words: string;
  /** The page it is asked about; null leaves the form's as it is. */
  page: DraftPage | null;
  /** Pictures that were taken and are kept. */
  fileIds: string[];
  /** What the form should let the person pick on the page; null for nothing. */
  pick: PickKind | null;
  /** Why a picture could not be taken; null otherwise. */
  problem: Problem | null;
}

export const NOTHING_CARRIED: Carried = { words: '', page: null, fileIds: [], pick: null, problem: null };

/** Adds what comes to what has not been taken yet. */
export const carriedWith = (waiting: Carried | null, more: Partial<Carried>): Carried => {
  const before = waiting ?? NOTHING_CARRIED;
  return {
    ...before,
    ...more,
    words: [before.words, more.words ?? ''].filter(Boolean).join('\n\n'),
    fileIds: [...before.fileIds, ...(more.fileIds ?? [])],
  };
};
