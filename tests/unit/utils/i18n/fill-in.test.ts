import { expect, test } from 'vitest';
import { cutAt, fillIn } from '../../../../utils/i18n/fill-in';

test('every place is filled, also twice', () => {
  expect(fillIn('{name} and {name}, {count}', { name: 'Maya', count: 2 })).toBe('Maya and Maya, 2');
});

test('a value with braces or dollars is taken as it is', () => {
  expect(fillIn('Nothing for {query}', { query: '{count} $& $1' })).toBe('Nothing for {count} $& $1');
});

test('a place without a value stays visible', () => {
  expect(fillIn('{desk} does not answer', {})).toBe('{desk} does not answer');
});

test('a sentence is cut at the place of a value that is drawn otherwise', () => {
  expect(cutAt('Sent to {email}, today', 'email')).toEqual(['Sent to ', ', today']);
  expect(cutAt('No place', 'email')).toEqual(['No place', '']);
});
