import type { Changes } from '../../utils/protocol/desk-api';
import { commentsByIds } from '../db/comments';
import { type EventRow, eventsAfter, type Feed, feedOf } from '../db/events';
import type { PersonRow } from '../db/people';
import { ticketsByIds } from '../db/tickets';
import { feedCursor, readFeedCursor } from './cursor';
import type { Desk } from './desk';
import { found } from './refusal';

const PAGE = 100;

/**
 * What has happened for a person since a cursor: the tickets concerned as they are now, and the comments that are
 * new. A missing, broken, foreign or future cursor, and one from before the person's view changed, starts anew.
 * @param known the cursor that the asker holds the answer for already (If-None-Match)
 * @returns null when nothing is new and the asker has said so
 */
export async function readChanges(
  desk: Desk,
  viewer: PersonRow,
  { cursor, known }: { cursor: string | undefined; known: string | null },
): Promise<Changes | null> {
  const feed = found(await feedOf(desk.sql, viewer.id));
  const since = placeIn(feed, viewer.id, cursor);
  if (since === feed.lastSeq && known !== null && known === cursor) return null;
  const events = await eventsAfter(desk.sql, { personId: viewer.id, seq: since ?? 0, most: PAGE });
  const seq = events.at(-1)?.seq ?? since ?? 0;
  return {
    cursor: feedCursor({ epoch: feed.epoch, personId: viewer.id, feed: feed.feed, seq }),
    reset: since === null,
    more: seq < feed.lastSeq,
    next: desk.config.pollSeconds,
    tickets: await ticketsByIds(desk.sql, viewer, ticketIds(events)),
    comments: await commentsByIds(desk.sql, commentIds(events)),
  };
}

function placeIn(feed: Feed, personId: string, cursor = ''): number | null {
  const place = readFeedCursor(cursor);
  const ours = place?.epoch === feed.epoch && place.personId === personId && place.feed === feed.feed;
  return ours && place.seq <= feed.lastSeq ? place.seq : null;
}

const ticketIds = (events: EventRow[]): string[] => [...new Set(events.map(({ ticketId }) => ticketId))];

const commentIds = (events: EventRow[]): string[] => events.flatMap(({ commentId }) => commentId ?? []);
