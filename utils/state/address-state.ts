import { effect } from '@preact/signals';
import { goTo, isReplaced, type Route, route, wayTo } from './route-state';
import { placeAsHash, placeFromHash } from './space-address';
import { showView, wantedView } from './ticket-view-state';

/**
 * The address of this page and the place that is shown follow each other: a bookmark opens what it was made of, and
 * the browser's back and forward go through what was seen. Words that are searched for change the address without
 * a step of their own.
 */
export function followAddress(): void {
  if (!showAddressed()) goTo({ screen: 'tickets' });
  let before = { place: route.value, words: wantedView.value.words };
  effect(() => {
    const now = { place: route.value, words: wantedView.value.words };
    const hash = placeAsHash(now.place, wantedView.value);
    const sameStep = now.words !== before.words || isReplaced(before.place, now.place);
    before = now;
    if (hash !== null) moveTo(`#${hash}`, sameStep);
  });
  window.addEventListener('popstate', showAddressed);
}

function moveTo(hash: string, sameStep: boolean): void {
  if (hash === location.hash) return;
  if (sameStep || location.hash === '') history.replaceState(null, '', hash);
  else history.pushState(null, '', hash);
}

/** False when the address leads nowhere. */
function showAddressed(): boolean {
  const addressed = placeFromHash(location.hash);
  if (!addressed) return false;
  if (addressed.view) showView(addressed.view);
  if (!isShown(addressed.place)) wayTo(addressed.place);
  return true;
}

const isShown = (place: Route): boolean =>
  placeAsHash(place, wantedView.peek()) === placeAsHash(route.peek(), wantedView.peek());
