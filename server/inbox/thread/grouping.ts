import type { Comment, InboxCall, InboxNote, InboxThread } from '../protocol';

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

/** What stands in a thread for the team; `continued` comments go on what the same person said just before. */
export type ThreadEntry =
  | { kind: 'comment'; of: Comment; continued: boolean }
  | { kind: 'note'; of: InboxNote }
  | { kind: 'call'; of: InboxCall };

/** The comments in order, each followed by the notes and calls that came after it, as they came. */
export const entriesOf = (
  { comments, notes, calls }: Pick<InboxThread, 'comments' | 'notes' | 'calls'>,
  firstNewId?: string,
): ThreadEntry[] => {
  const beside: Exclude<ThreadEntry, { kind: 'comment' }>[] = [
    ...notes.map((of) => ({ kind: 'note' as const, of })),
    ...calls.map((of) => ({ kind: 'call' as const, of })),
  ].toSorted((one, other) => Date.parse(one.of.createdAt) - Date.parse(other.of.createdAt));
  const after = (position: number) => beside.filter(({ of }) => of.after === position);
  return comments.flatMap((of, index): ThreadEntry[] => {
    const before = comments[index - 1];
    const alone = of.id === firstNewId || (before && after(before.position).length > 0);
    return [{ kind: 'comment', of, continued: !alone && continues(of, before) }, ...after(of.position)];
  });
};
