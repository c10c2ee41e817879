import { computed, signal } from '@preact/signals';
import type { Reading } from '../articles/reading';
import type { DraftPlace } from '../tickets/draft';

export interface ArticleRoute extends Reading {
  screen: 'article';
}

/** The editor, with one picture of a draft. */
export interface EditRoute {
  screen: 'edit';
  place: DraftPlace;
  fileId: string;
}

/** Where in help the person is. */
export type Route =
  | { screen: 'search' }
  | ArticleRoute
  | { screen: 'solved'; slug: string }
  | { screen: 'ask' }
  | { screen: 'review' }
  | EditRoute
  | { screen: 'sent'; ticketId: string; commentId: string }
  | { screen: 'tickets' }
  | { screen: 'thread'; ticketId: string }
  | { screen: 'feedback' };

const HOME: Route = { screen: 'search' };

const way = signal<Route[]>([HOME]);
/** How far down each place of the way was scrolled, in pixels. */
const scrolled = new WeakMap<Route, number>();

export const route = computed<Route>(() => way.value.at(-1) ?? HOME);
export const previousRoute = computed<Route | null>(() => way.value.at(-2) ?? null);

/** Goes one place deeper; back comes back here. */
export function go(to: Route): void {
  way.value = [...way.value, to];
}

/** Follows a link to another article. One that is on the way already is gone back to: a circle of links has an end. */
export function goToArticle(to: ArticleRoute): void {
  const at = way.value.findIndex((one) => one.screen === 'article' && one.slug === to.slug);
  way.value = at < 0 ? [...way.value, to] : way.value.slice(0, at + 1);
}

/** Goes to one of the three places; there is nothing to go back to from there. */
export function goTo(to: Route): void {
  way.value = to.screen === 'search' ? [to] : [HOME, to];
}

/** Goes to a place as if one had come to it by its usual way. */
export function wayTo(to: Route): void {
  if (to.screen === 'thread') way.value = [HOME, { screen: 'tickets' }, to];
  else if (to.screen === 'search' || to.screen === 'tickets' || to.screen === 'ask') goTo(to);
  else way.value = [HOME, to];
}

const replaced = new WeakMap<Route, Route>();

/** True when one place has been put in the stead of the other. */
export const isReplaced = (before: Route, now: Route): boolean => replaced.get(now) === before;

/** Puts a place in the stead of the one that is shown: after Send there is no way back to the form. */
export function replace(to: Route): void {
  replaced.set(to, route.value);
  way.value = [...way.value.slice(0, -1), to];
}

export function back(): void {
  if (way.value.length > 1) way.value = way.value.slice(0, -1);
}

export function keepScroll(place: Route, top: number): void {
  scrolled.set(place, top);
}

/** How far down a place was scrolled when it was left; undefined for one that was not shown yet. */
export const keptScroll = (place: Route): number | undefined => scrolled.get(place);

/** What has been typed into the search box: it stays while an article is read. */
export const query = signal('');

/** The section of the help centre that is open below an empty search box; null for all of them. */
export const openSection = signal<string | null>(null);

/** Shows an article that was enlarged where it was, with what was behind it. */
export function putBackArticle(reading: Reading): void {
  const behind = route.value.screen === 'article' ? way.value.slice(0, -1) : way.value;
  way.value = [...behind, { screen: 'article', ...reading }];
}

/** The address of a picture in the editor, for a tab of its own: `#edit/<file>/<place>`. */
export const editAddress = ({ fileId, place }: EditRoute): string => `sidepanel.html#edit/${fileId}/${place}`;

/**
 * Begins in the editor when the address of the page says so; nowhere else to go back to from there.
 * @returns whether it does
 */
export function beginsInEditor(hash: string): boolean {
  const [, fileId, place] = /^#edit\/([\w-]+)\/(new-ticket|reply:[\w-]+)$/.exec(hash) ?? [];
  if (!fileId || !place) return false;
  way.value = [{ screen: 'edit', fileId, place: place as DraftPlace }];
  return true;
}
