import { type ReadonlySignal, signal } from '@preact/signals';
import { LOCALES, type Locale } from '../../../utils/protocol/limits';
import type { InboxView } from '../protocol';

/** Where the agent is: the part of the address after `#`, so that back and forward work. */
export interface Place {
  view: InboxView;
  ticketId: string | null;
}

/** The views in the order of their tabs. */
export const VIEWS: readonly InboxView[] = ['open', 'calls', 'waiting', 'over', 'all'];

const isView = (text: string | null): text is InboxView =>
  (VIEWS as readonly (string | null)[]).includes(text);

/** `#/tickets/<id>?view=waiting` and the like; what cannot be read is the list of open tickets. */
export const readPlace = (hash: string): Place => {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const view = new URLSearchParams(query).get('view');
  return {
    view: isView(view) ? view : 'open',
    ticketId: /^\/tickets\/([^/]+)$/.exec(path)?.[1] ?? null,
  };
};

export const writePlace = ({ view, ticketId }: Place): string => {
  const path = ticketId === null ? '#/' : `#/tickets/${ticketId}`;
  return view === 'open' ? path : `${path}?view=${view}`;
};

/** Which page of the inbox is open; the words are those of one language. */
export type Room = { name: 'tickets' } | { name: 'words'; locale: Locale | null };

/** `#/words?locale=de` is the words; everything else is the tickets. */
export const readRoom = (hash: string): Room => {
  const [path, query = ''] = hash.replace(/^#/, '').split('?');
  if (path !== '/words') return { name: 'tickets' };
  const wanted = new URLSearchParams(query).get('locale');
  return { name: 'words', locale: LOCALES.find((locale) => locale === wanted) ?? null };
};

export const TICKETS_ADDRESS = '#/';
export const wordsAddress = (locale?: Locale): string => `#/words${locale ? `?locale=${locale}` : ''}`;

export interface Address {
  place: ReadonlySignal<Place>;
  room: ReadonlySignal<Room>;
  go(place: Place): void;
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
    go: (next) => {
      window.location.hash = writePlace(next);
    },
  };
};
