import { type ReadonlySignal, signal } from '@preact/signals';
import type { InboxView } from '../protocol';

/** Where the agent is: the part of the address after `#`, so that back and forward work. */
export interface Place {
  view: InboxView;
  ticketId: string | null;
}

/** The views in the order of their tabs. */
export const VIEWS: readonly InboxView[] = ['open', 'waiting', 'over', 'all'];

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

export interface Address {
  place: ReadonlySignal<Place>;
  go(place: Place): void;
}

export const createAddress = (window: Window): Address => {
  const place = signal(readPlace(window.location.hash));
  window.addEventListener('hashchange', () => {
    place.value = readPlace(window.location.hash);
  });
  return {
    place,
    go: (next) => {
      window.location.hash = writePlace(next);
    },
  };
};
