import type { PagePlace } from '../db/tickets';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface FeedPlace {
  epoch: string;
  personId: string;
  feed: number;
  seq: number;
}

const pack = (parts: (string | number)[]): string => Buffer.from(parts.join(' ')).toString('base64url');

/** The parts of a cursor, or an empty list for what cannot be one. */
const unpack = (cursor: string): string[] =>
  /^[A-Za-z0-9_-]{1,200}$/.test(cursor) ? Buffer.from(cursor, 'base64url').toString('latin1').split(' ') : [];

const wholeNumber = (text = ''): number | null => {
  const number = Number(text);
  return /^\d{1,16}$/.test(text) && Number.isSafeInteger(number) ? number : null;
};

/** Where somebody stands in their feed of changes, opaque to them. */
export const feedCursor = ({ epoch, personId, feed, seq }: FeedPlace): string =>
  pack(['f', epoch, personId, feed, seq]);

export function readFeedCursor(cursor: string): FeedPlace | null {
  const [kind, epoch = '', personId = '', feedText, seqText] = unpack(cursor);
  const feed = wholeNumber(feedText);
  const seq = wholeNumber(seqText);
  if (kind !== 'f' || feed === null || seq === null) return null;
  return { epoch, personId, feed, seq };
}

/** After which ticket the next page begins. */
export const pageCursor = ({ updatedAt, id }: PagePlace): string => pack(['t', updatedAt.getTime(), id]);

export function readPageCursor(cursor: string | undefined): PagePlace | null {
  const [kind, timeText, id = ''] = unpack(cursor ?? '');
  const time = wholeNumber(timeText);
  const inCalendar = time !== null && time < 8.64e15 / 100;
  return kind === 't' && inCalendar && UUID.test(id) ? { updatedAt: new Date(time), id } : null;
}

/** Below which position the next page of a thread ends. */
export const threadCursor = (before: number): string => pack(['c', before]);

export function readThreadCursor(cursor: string | undefined): number | null {
  const [kind, before] = unpack(cursor ?? '');
  const position = wholeNumber(before);
  return kind === 'c' && position !== null && position <= 2_147_483_647 ? position : null;
}
