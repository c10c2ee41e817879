import { LOCALES } from '../protocol/limits';
import type { TicketView } from '../tickets/ticket-view';
import { viewAsQuery, viewFromQuery } from '../tickets/view-address';
import type { Route } from './route-state';

/** The page of the support space. */
const PAGE = 'space.html';

const withQuery = (path: string, query: string): string => (query === '' ? path : `${path}?${query}`);

/** A place as the part of an address after `#`; null for one that cannot be come back to. */
export function placeAsHash(place: Route, view: TicketView): string | null {
  if (place.screen === 'tickets') return withQuery('tickets', viewAsQuery(view));
  if (place.screen === 'thread') return withQuery(`tickets/${place.ticketId}`, viewAsQuery(view));
  if (place.screen === 'article') {
    return withQuery(`articles/${place.slug}`, place.language ? `language=${place.language}` : '');
  }
  return place.screen === 'search' || place.screen === 'ask' || place.screen === 'feedback'
    ? place.screen
    : null;
}

export interface Addressed {
  place: Route;
  /** Null where the address says nothing of tickets. */
  view: TicketView | null;
}

/** Reads what `placeAsHash` wrote; null for what leads nowhere. */
export function placeFromHash(hash: string): Addressed | null {
  const [path = '', query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const [screen, id, ...rest] = path.split('/');
  if (rest.length > 0) return null;
  if (screen === 'tickets') {
    if (id !== undefined && !/^[\w-]+$/.test(id)) return null;
    return { place: id ? { screen: 'thread', ticketId: id } : { screen }, view: viewFromQuery(query) };
  }
  if (screen === 'articles' && id) return { place: articleFrom(id, query), view: null };
  if (id === undefined && (screen === 'search' || screen === 'ask' || screen === 'feedback')) {
    return { place: { screen }, view: null };
  }
  return null;
}

function articleFrom(slug: string, query: string): Route {
  const wanted = new URLSearchParams(query).get('language');
  const language = LOCALES.find((one) => one === wanted);
  return { screen: 'article', slug, ...(language && { language }) };
}

/** Where the support space shows a place. */
export const spaceAddress = (place: Route, view: TicketView): string =>
  `${PAGE}#${placeAsHash(place, view) ?? 'tickets'}`;
