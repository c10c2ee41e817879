import type { SortOrder, TicketSort } from '../../utils/tickets/ticket-list';
import type { ListPlace } from '../db/ticket-list';
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

/**
 * Where somebody stands in their feed of changes, opaque to them: `f.<epoch>.<person>.<feed>.<seq>`. It goes to and fro
 * with every poll, so it is short.
 */
export const feedCursor = ({ epoch, personId, feed, seq }: FeedPlace): string =>
  ['f', shortId(epoch), shortId(personId), feed, seq].join('.');

const shortId = (uuid: string): string => Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url');

/** Whether a cursor stands in this feed: of this desk, this person, and since they last came to see something else. */
export function placeInFeed(
  cursor: string,
  { epoch, personId, feed }: Omit<FeedPlace, 'seq'>,
): number | null {
  const begin = feedCursor({ epoch, personId, feed, seq: 0 }).slice(0, -1);
  return cursor.startsWith(begin) ? wholeNumber(cursor.slice(begin.length)) : null;
}

/** After which ticket the next page begins. */
export const pageCursor = ({ updatedAt, id }: PagePlace): string => pack(['t', updatedAt.getTime(), id]);

export function readPageCursor(cursor: string | undefined): PagePlace | null {
  const [kind, timeText, id = ''] = unpack(cursor ?? '');
  const time = wholeNumber(timeText);
  const inCalendar = time !== null && time < 8.64e15 / 100;
  return kind === 't' && inCalendar && UUID.test(id) ? { updatedAt: new Date(time), id } : null;
}

/** How a list is sorted; a place in it means nothing in another. */
export interface Sorting {
  sort: TicketSort;
  order: SortOrder;
}

/** After which ticket of a sorted list the next page begins. */
export const listCursor = ({ sort, order }: Sorting, { id, value }: ListPlace): string =>
  pack(['l', sort, order, id, value]);

export function readListCursor({ sort, order }: Sorting, cursor = ''): ListPlace | null {
  if (!/^[\w-]{1,1000}$/.test(cursor)) return null;
  const [kind, column, direction, id = '', ...rest] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const value = rest.join(' ');
  const sound = kind === 'l' && column === sort && direction === order && UUID.test(id);
  return sound && CAN_BE[sort](value) ? { id, value } : null;
}

const canBeText = (value: string): boolean => !value.includes('\0');
const canBeNumber = (value: string): boolean => /^\d{1,9}$/.test(value);

/** What the database would take as a value of the column. */
const CAN_BE: Record<TicketSort, (value: string) => boolean> = {
  activity: (value) => /^\d{4}-/.test(value) && new Date(value).toJSON() === value,
  number: canBeNumber,
  status: canBeNumber,
  summary: canBeText,
  requester: canBeText,
};

/** Below which position the next page of a thread ends. */
export const threadCursor = (before: number): string => pack(['c', before]);

export function readThreadCursor(cursor: string | undefined): number | null {
  const [kind, before] = unpack(cursor ?? '');
  const position = wholeNumber(before);
  return kind === 'c' && position !== null && position <= 2_147_483_647 ? position : null;
}
