import { expect, test } from 'vitest';
import type { Route } from '../../../../utils/state/route-state';
import { placeAsHash, placeFromHash, spaceAddress } from '../../../../utils/state/space-address';
import { type TicketView, USUAL_VIEW } from '../../../../utils/tickets/ticket-view';

const ID = '0b7e3f55-38a1-4a86-a7ec-2bd1b2ad7c1e';
const view: TicketView = { ...USUAL_VIEW, filter: 'open', words: 'bank im' };

test('every place that can be come back to has an address that leads there', () => {
  const places: Route[] = [
    { screen: 'tickets' },
    { screen: 'thread', ticketId: ID },
    { screen: 'search' },
    { screen: 'ask' },
    { screen: 'feedback' },
    { screen: 'article', slug: 'take-a-screenshot' },
    { screen: 'article', slug: 'take-a-screenshot', language: 'de' },
  ];
  for (const place of places) {
    const hash = placeAsHash(place, view);
    expect(placeFromHash(`#${hash}`)?.place).toEqual(place);
  }
});

test('the address of a ticket and of the list says how one looks at them', () => {
  expect(placeAsHash({ screen: 'tickets' }, USUAL_VIEW)).toBe('tickets');
  expect(placeAsHash({ screen: 'tickets' }, view)).toBe('tickets?show=open&find=bank+im');
  expect(placeFromHash(`#tickets/${ID}?show=open&find=bank+im`)).toEqual({
    place: { screen: 'thread', ticketId: ID },
    view,
  });
  expect(spaceAddress({ screen: 'thread', ticketId: ID }, USUAL_VIEW)).toBe(`space.html#tickets/${ID}`);
});

test('words with every sign of an address come back as they were', () => {
  const words = 'a?b#c/d&e=f %41 ü';
  const hash = placeAsHash({ screen: 'tickets' }, { ...USUAL_VIEW, words });
  expect(placeFromHash(`#${hash}`)?.view?.words).toBe(words);
});

test('what leads nowhere is no place', () => {
  for (const hash of ['', '#', '#nowhere', '#tickets/a/b', '#tickets/<x>', '#articles', '#ask/me'])
    expect(placeFromHash(hash)).toBeNull();
});

test('a form in the middle of being sent has no address', () => {
  expect(placeAsHash({ screen: 'review' }, USUAL_VIEW)).toBeNull();
  expect(placeAsHash({ screen: 'sent', ticketId: ID, commentId: ID }, USUAL_VIEW)).toBeNull();
});
