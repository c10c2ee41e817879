import type { Comment } from '../protocol';

const FIVE_MINUTES = 5 * 60_000;

/** Whether a comment goes on what the same person said just before: then only its time is shown. */
export const continues = (comment: Comment, before: Comment | undefined): boolean =>
  before !== undefined &&
  before.author.id === comment.author.id &&
  before.author.kind === comment.author.kind &&
  Date.parse(comment.createdAt) - Date.parse(before.createdAt) < FIVE_MINUTES;

/** The comments of requesters that came after what the agent had seen. */
export const newComments = (comments: readonly Comment[], seenUpTo: number): Comment[] =>
  comments.filter(({ position, author }) => position > seenUpTo && author.kind === 'requester');
