import { type ReadonlySignal, signal } from '@preact/signals';
import { LOCALES, type Locale } from '../../../utils/protocol/limits';
import type { InboxOpinionKind, InboxWeeks } from '../lists-protocol';
import type { InboxShare, InboxView } from '../protocol';

/** Which tickets are listed: by status, by whose they are, and by words that stand in them. */
export interface Listing {
  view: InboxView;
  share: InboxShare;
  /** As they were typed; empty: no search. */
  words: string;
}

/** Where the agent is: the part of the address after `#`, so that back and forward work. */
export interface Place extends Listing {
  ticketId: string | null;
}

/** In the order in which they are offered. */
export const VIEWS: readonly InboxView[] = ['open', 'unread', 'waiting', 'over', 'all'];
export const SHARES: readonly InboxShare[] = ['mine', 'nobodys', 'all'];
export const OPINION_KINDS: readonly InboxOpinionKind[] = ['feedback', 'ratings'];
export const WEEKS: readonly InboxWeeks[] = ['4', '12', '52'];

/** What stands there when nothing was chosen. */
export const ALL_OPEN: Listing = { view: 'open', share: 'all', words: '' };

const among = <T extends string>(list: readonly T[], text: string | null, otherwise: T): T =>
  list.find((each) => each === text) ?? otherwise;

const parts = (hash: string): { path: string; query: URLSearchParams } => {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  return { path, query: new URLSearchParams(query) };
};

/** `#/tickets/<id>?view=waiting&share=mine&words=vat`; what cannot be read is the list of open tickets. */
export const readPlace = (hash: string): Place => {
  const { path, query } = parts(hash);
  return {
    view: among(VIEWS, query.get('view'), 'open'),
    share: among(SHARES, query.get('share'), 'all'),
    words: query.get('words') ?? '',
    ticketId: /^\/tickets\/([^/]+)$/.exec(path)?.[1] ?? null,
  };
};

export const writePlace = ({ view, share, words, ticketId }: Place): string => {
  const said = Object.entries({ view, share, words }).filter(
    ([name, value]) => value !== ALL_OPEN[name as keyof Listing],
  );
  const query = new URLSearchParams(said).toString();
  return `${ticketId === null ? '#/' : `#/tickets/${ticketId}`}${query && `?${query}`}`;
};

/** Which page of the inbox is open. */
export type Room =
  | { name: 'tickets' }
  | { name: 'callbacks' }
  | { name: 'opinions'; kind: InboxOpinionKind; weeks: InboxWeeks }
  | { name: 'organizations'; words: string }
  | { name: 'organization'; id: string }
  | { name: 'words'; locale: Locale | null };

/** `#/words?locale=de` is the words, `#/organizations/<id>` an organization; what is none of them is the tickets. */
export const readRoom = (hash: string): Room => {
  const { path, query } = parts(hash);
  const [, name, id] = path.split('/');
  if (name === 'callbacks') return { name };
  if (name === 'feedback')
    return {
      name: 'opinions',
      kind: among(OPINION_KINDS, query.get('kind'), 'feedback'),
      weeks: among(WEEKS, query.get('weeks'), '12'),
    };
  if (name === 'organizations' && id) return { name: 'organization', id };
  if (name === 'organizations') return { name, words: query.get('words') ?? '' };
  if (name === 'words') return { name, locale: LOCALES.find((each) => each === query.get('locale')) ?? null };
  return { name: 'tickets' };
};

export const TICKETS_ADDRESS = '#/';
export const CALLBACKS_ADDRESS = '#/callbacks';
export const ORGANIZATIONS_ADDRESS = '#/organizations';
export const wordsAddress = (locale?: Locale): string => `#/words${locale ? `?locale=${locale}` : ''}`;
export const opinionsAddress = (kind: InboxOpinionKind = 'feedback', weeks: InboxWeeks = '12'): string => {
  const said = [
    ...(kind === 'feedback' ? [] : [['kind', kind]]),
    ...(weeks === '12' ? [] : [['weeks', weeks]]),
  ];
  const query = new URLSearchParams(said).toString();
  return `#/feedback${query && `?${query}`}`;
};
export const organizationAddress = (id: string): string => `${ORGANIZATIONS_ADDRESS}/${id}`;
export const ticketAddress = (ticketId: string): string => writePlace({ ...ALL_OPEN, view: 'all', ticketId });
/** Every ticket that holds these words. */
export const searchAddress = (words: string): string =>
  writePlace({ view: 'all', share: 'all', words, ticketId: null });

export interface Address {
  place: ReadonlySignal<Place>;
  room: ReadonlySignal<Room>;
  go(hash: string): void;
  /** The same without a step back to what was there before: for what changes with every key. */
  replace(hash: string): void;
}

export const createAddress = (window: Window): Address => {
  const place = signal(readPlace(window.location.hash));
  const room = signal(readRoom(window.location.hash));
  window.addEventListener('hashchange', () => {
    room.value = readRoom(window.location.hash);
    place.value = readPlace(window.location.hash);
  });
  return {
    place,
    room,
    go: (hash) => {
      window.location.hash = hash;
    },
    replace: (hash) => window.location.replace(hash),
  };
};
