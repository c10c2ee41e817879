import type { Comment } from '../../utils/protocol/desk-api';

const FIVE_MINUTES = 5 * 60_000;

/** One comment as it is drawn. */
export interface ThreadBlock {
  comment: Comment;
  /** Goes on from the same person within five minutes: no photo and no name again. */
  follows: boolean;
  /** The line "2 new" stands above it. */
  firstNew: boolean;
}

/** Comments in order, grouped by who wrote; `readUpTo` is the position that had been read when the thread was opened. */
export function threadBlocks(comments: readonly Comment[], readUpTo: number): ThreadBlock[] {
  const firstNew = comments.find((comment) => isNew(comment, readUpTo));
  return comments.map((comment, index) => ({
    comment,
    firstNew: comment === firstNew,
    follows: comment !== firstNew && follows(comment, comments[index - 1]),
  }));
}

/** How many of the team's comments stand after the read mark. */
export const newCount = (comments: readonly Comment[], readUpTo: number): number =>
  comments.filter((comment) => isNew(comment, readUpTo)).length;

const isNew = ({ author, position }: Comment, readUpTo: number): boolean =>
  author.kind === 'agent' && position > readUpTo;

function follows(comment: Comment, before: Comment | undefined): boolean {
  if (!before || comment.author.kind !== 'agent' || before.author.id !== comment.author.id) return false;
  return Date.parse(comment.createdAt) - Date.parse(before.createdAt) <= FIVE_MINUTES;
}
