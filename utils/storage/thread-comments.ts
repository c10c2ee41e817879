import type { Comment } from '../protocol/desk-api';
import { database } from './database';

/** So many comments are shown of a thread before older ones are asked for. */
export const THREAD_PAGE = 50;

/** The newest comments of a thread that are here, in order of position. Reads no others, however long the thread is. */
export async function newestComments(ticketId: string): Promise<Comment[]> {
  const rows = database.comments.where('[ticketId+position]').between([ticketId, 0], [ticketId, Infinity]);
  return (await rows.reverse().limit(THREAD_PAGE).toArray()).reverse();
}

/** Those from a position on. */
export const commentsFrom = (ticketId: string, position: number): Promise<Comment[]> =>
  database.comments
    .where('[ticketId+position]')
    .between([ticketId, position], [ticketId, Infinity])
    .sortBy('position');

const PIECE = 500;

/** Every comment that is here, a piece at a time. */
export async function* someComments(): AsyncGenerator<Comment[]> {
  for (let after = ''; ; ) {
    const piece = await database.comments.where('id').above(after).limit(PIECE).toArray();
    yield piece;
    const last = piece.at(-1);
    if (!last || piece.length < PIECE) return;
    after = last.id;
  }
}
