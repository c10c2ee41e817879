import { expect, test } from 'vitest';
import { done, type History, MOST_STEPS, NO_HISTORY, redone, undone } from '../../../../utils/marks/history';
import { type Edit, UNTOUCHED } from '../../../../utils/marks/mark';

const cropped = (width: number): Edit => ({ ...UNTOUCHED, crop: { x: 0, y: 0, width, height: 10 } });

test('what was done is taken back and done again, in order', () => {
  const both = done(done(NO_HISTORY, cropped(1)), cropped(2));
  expect(undone(both).now).toEqual(cropped(1));
  expect(undone(undone(both)).now).toEqual(UNTOUCHED);
  expect(redone(undone(both))).toEqual(both);
  expect(redone(redone(undone(undone(both)))).now).toEqual(cropped(2));
});

test('there is nothing before the beginning and nothing after the end', () => {
  expect(undone(NO_HISTORY)).toBe(NO_HISTORY);
  expect(redone(NO_HISTORY)).toBe(NO_HISTORY);
});

test('doing something new forgets what was taken back', () => {
  const back = undone(done(NO_HISTORY, cropped(1)));
  expect(redone(done(back, cropped(3))).now).toEqual(cropped(3));
});

test('what belongs to one step is undone together', () => {
  const pulled = done(done(done(NO_HISTORY, cropped(1)), cropped(2), true), cropped(3), true);
  expect(pulled.now).toEqual(cropped(3));
  expect(undone(pulled).now).toEqual(UNTOUCHED);
});

test('only so many steps are kept, the newest', () => {
  let history: History = NO_HISTORY;
  for (let width = 1; width <= MOST_STEPS + 20; width++) history = done(history, cropped(width));
  expect(history.past).toHaveLength(MOST_STEPS);
  for (let step = 0; step < MOST_STEPS; step++) history = undone(history);
  expect(history.now).toEqual(cropped(20));
  expect(undone(history)).toBe(history);
});
