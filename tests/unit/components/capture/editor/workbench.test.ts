import { expect, test, vi } from 'vitest';
import { Workbench } from '../../../../../components/capture/editor/workbench';
import { NO_HISTORY } from '../../../../../utils/marks/history';
import type { BoxMark, CoverMark } from '../../../../../utils/marks/mark';

const SIZE = { width: 1000, height: 800 };

const bench = () => {
  const changed = vi.fn();
  return { changed, bench: new Workbench(SIZE, NO_HISTORY, changed) };
};

test('what is drawn is kept at once and can be undone', () => {
  const { bench: one, changed } = bench();
  one.begin('cover', { x: 10.4, y: 10.4 });
  one.stretch({ x: 50.2, y: 30 });
  expect(one.edit.value.marks).toHaveLength(0);
  one.end();
  const [cover] = one.edit.value.marks as CoverMark[];
  expect(cover?.box).toEqual({ x: 10, y: 10, width: 41, height: 20 });
  expect(changed).toHaveBeenCalledOnce();
  one.undo();
  expect(one.edit.value.marks).toEqual([]);
  one.redo();
  expect(one.edit.value.marks).toEqual([cover]);
});

test('a slip of the hand draws nothing', () => {
  const { bench: one, changed } = bench();
  for (const kind of ['box', 'arrow', 'pen', 'cover', 'crop'] as const) {
    one.begin(kind, { x: 10, y: 10 });
    one.end();
  }
  expect(one.edit.value).toEqual(NO_HISTORY.now);
  expect(changed).not.toHaveBeenCalled();
});

test('steps of the same name in quick succession are one, later ones another', () => {
  vi.useFakeTimers();
  const { bench: one } = bench();
  one.begin('box', { x: 0, y: 0 });
  one.stretch({ x: 100, y: 100 });
  one.end();
  const box = one.edit.value.marks[0] as BoxMark;
  const at = (x: number) => ({ ...box, box: { ...box.box, x } });
  one.change(at(1), 'move');
  one.change(at(2), 'move');
  vi.advanceTimersByTime(5000);
  one.change(at(3), 'move');
  one.undo();
  expect((one.edit.value.marks[0] as BoxMark).box.x).toBe(2);
  one.undo();
  expect((one.edit.value.marks[0] as BoxMark).box.x).toBe(0);
  vi.useRealTimers();
});

test('a pull by the pointer is one step, and none when it is called off', () => {
  const { bench: one, changed } = bench();
  one.pull({ crop: { x: 0, y: 0, width: 10, height: 10 } });
  one.pull({ crop: { x: 0, y: 0, width: 20, height: 20 } });
  expect(one.edit.value.crop?.width).toBe(20);
  one.letGo(false);
  expect(one.edit.value.crop).toBeNull();
  one.pull({ crop: { x: 0, y: 0, width: 20, height: 20 } });
  one.letGo(true);
  expect(changed).toHaveBeenCalledOnce();
  one.undo();
  expect(one.edit.value.crop).toBeNull();
});

test('the same words twice are said twice', () => {
  const { bench: one } = bench();
  one.say('Undone.');
  const first = one.said.value;
  one.say('Undone.');
  expect(one.said.value).not.toBe(first);
});

test('a colour is that of the next mark, and of the one that is worked with', () => {
  const { bench: one } = bench();
  one.begin('box', { x: 0, y: 0 });
  one.stretch({ x: 100, y: 100 });
  one.end();
  one.paint('green');
  expect(one.edit.value.marks[0]).toMatchObject({ colour: 'green' });
  one.undo();
  expect(one.edit.value.marks[0]).toMatchObject({ colour: 'red' });
});
