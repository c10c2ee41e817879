import type { Changes } from '../../utils/protocol/desk-api';
import { commentsByIds } from '../db/comments';
import { type EventRow, eventsAfter, type Feed, feedOf } from '../db/events';
import type { PersonRow } from '../db/people';
import { ticketsByIds } from '../db/tickets';
import { feedCursor, placeInFeed } from './cursor';
import type { Desk } from './desk';
import { paceFor } from './pace';
import type { Nothing } from './poll-memory';
import { found } from './refusal';
import { toPerson } from './sessions';

const PAGE = 100;

/**
 * What has happened for a person since a cursor: the tickets concerned as they are now, and the comments that are
 * new. A missing, broken, foreign or future cursor, and one from before the person's view changed, starts anew.
 * @param known the cursor that the asker holds the answer for already (If-None-Match)
 * @returns that there is nothing, when nothing is new and the asker has said so
 */
export async function readChanges(
  desk: Desk,
  viewer: PersonRow,
  { cursor, known }: { cursor: string | undefined; known: string | null },
): Promise<{ changes: Changes } | { nothing: Nothing }> {
  const feed = found(await feedOf(desk.sql, viewer.id));
  const since = placeIn(feed, viewer.id, cursor);
  const pace = await paceFor(desk, viewer);
  if (since === feed.lastSeq && known !== null && known === cursor)
    return { nothing: { cursor: known, tag: `"${known}"`, pace } };
  const events = await eventsAfter(desk.sql, { personId: viewer.id, seq: since ?? 0, most: PAGE });
  const seq = events.at(-1)?.seq ?? since ?? 0;
  const tickets = await ticketsByIds(desk.sql, viewer, ticketIds(events));
  const changes = {
    cursor: feedCursor({ epoch: feed.epoch, personId: viewer.id, feed: feed.feed, seq }),
    reset: since === null,
    more: seq < feed.lastSeq,
    next: pace.next,
    tickets,
    comments: await commentsByIds(desk.sql, commentIds(events)),
    gone: ticketIds(events).filter((id) => !tickets.some((ticket) => ticket.id === id)),
    person: toPerson(viewer),
  };
  return { changes };
}

function placeIn(feed: Feed, personId: string, cursor = ''): number | null {
  const seq = placeInFeed(cursor, { epoch: feed.epoch, personId, feed: feed.feed });
  return seq !== null && seq <= feed.lastSeq ? seq : null;
}

const ticketIds = (events: EventRow[]): string[] => [...new Set(events.map(({ ticketId }) => ticketId))];

const commentIds = (events: EventRow[]): string[] => events.flatMap(({ commentId }) => commentId ?? []);
