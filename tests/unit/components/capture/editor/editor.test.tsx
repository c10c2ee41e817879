// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeAll, expect, test, vi } from 'vitest';
import { Editor, type EditorProps } from '../../../../../components/capture/editor/Editor';
import { type History, NO_HISTORY } from '../../../../../utils/marks/history';
import type { ArrowMark, BoxMark, Mark, PenMark } from '../../../../../utils/marks/mark';
import { draw, expectAccessible, named, press } from '../../draw';

beforeAll(() => {
  // A window without a layout has no room; here every desk is as wide as a panel.
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 360 });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 400 });
});

const BOX = {
  id: 'a',
  reason: 'iban' as const,
  x: 10,
  y: 10,
  width: 50,
  height: 20,
  below: 'data:image/png;base64,',
};

function open(change: Partial<EditorProps> = {}) {
  let kept: History = change.history ?? NO_HISTORY;
  const given: EditorProps = {
    address: 'blob:picture',
    size: { width: 1000, height: 800 },
    boxes: [BOX],
    history: kept,
    busy: false,
    problem: null,
    onChange: (next) => {
      kept = next;
    },
    onUse: vi.fn(),
    onCancel: vi.fn(),
    ...change,
  };
  const root = draw(<Editor {...given} />);
  return { root, given, marks: () => kept.now.marks, edit: () => kept.now };
}

const picture = () => document.querySelector('[role=application]') as SVGElement;

function keys(on: Element, ...names: string[]): void {
  for (const name of names) {
    const [key = '', ...held] = name.split('+').reverse();
    const event = new KeyboardEvent('keydown', {
      key,
      shiftKey: held.includes('Shift'),
      ctrlKey: held.includes('Control'),
      bubbles: true,
      cancelable: true,
    });
    void act(() => {
      on.dispatchEvent(event);
    });
  }
}

const choose = (tool: string) => press(named(tool, 'label').querySelector('input') as HTMLElement);

test('has no breach of accessibility, with marks and without', async () => {
  const mark: Mark = { id: 1, kind: 'box', colour: 'red', box: { x: 5, y: 5, width: 50, height: 50 } };
  const { root } = open({
    history: { past: [], now: { crop: null, marks: [mark], uncovered: [] }, future: [] },
  });
  await expectAccessible(root);
});

test('box, arrow, pen, cover and crop are drawn by arrow keys, one pixel or ten', () => {
  const { marks, edit } = open();
  choose('Box');
  keys(picture(), 'Enter', 'Shift+ArrowRight', 'ArrowRight', 'Shift+ArrowDown', 'Enter');
  expect((marks()[0] as BoxMark).box).toEqual({ x: 500, y: 400, width: 11, height: 10 });
  choose('Arrow');
  keys(picture(), ' ', 'Shift+ArrowLeft', ' ');
  expect((marks()[1] as ArrowMark).to).toEqual({ x: 501, y: 410 });
  choose('Pen');
  keys(picture(), 'Enter', 'Shift+ArrowUp', 'Shift+ArrowUp', 'Enter');
  expect((marks()[2] as PenMark).points).toEqual([
    { x: 501, y: 410 },
    { x: 501, y: 400 },
    { x: 501, y: 390 },
  ]);
  choose('Cover');
  keys(picture(), 'Enter', 'Shift+ArrowLeft', 'Shift+ArrowUp', 'Enter');
  expect(marks()[3]).toMatchObject({ kind: 'cover', box: { x: 491, y: 380, width: 10, height: 10 } });
  choose('Crop');
  keys(
    picture(),
    'Enter',
    ...Array(8).fill('Shift+ArrowRight'),
    ...Array(8).fill('Shift+ArrowDown'),
    'Enter',
  );
  expect(edit().crop).toEqual({ x: 491, y: 380, width: 80, height: 80 });
});

test('a mark has a name, is moved by the arrow keys, pulled by its handles and removed by Delete', () => {
  const arrow: Mark = {
    id: 7,
    kind: 'arrow',
    colour: 'red',
    from: { x: 10, y: 10 },
    to: { x: 100, y: 100 },
  };
  const { root, marks } = open({
    history: { past: [], now: { crop: null, marks: [arrow], uncovered: [] }, future: [] },
  });
  const mark = named('Arrow', 'g') as unknown as SVGElement;
  void act(() => mark.focus());
  keys(mark, 'Shift+ArrowRight', 'ArrowDown');
  expect(marks()[0]).toMatchObject({ from: { x: 20, y: 11 }, to: { x: 110, y: 101 } });
  keys(named('Arrow, tip', 'g'), 'ArrowUp');
  expect(marks()[0]).toMatchObject({ from: { x: 20, y: 11 }, to: { x: 110, y: 100 } });
  keys(named('Arrow', 'g'), 'Delete');
  expect(marks()).toEqual([]);
  expect(root.querySelector('[role=status]')?.textContent).toBe('Arrow: removed.');
  keys(document.body, 'Control+z');
  expect(marks()).toHaveLength(1);
});

test('what Handrail covered is uncovered and covered again, and it says that it may miss things', () => {
  const { root, edit } = open();
  expect(root.textContent).toContain('Handrail may miss things. Look before you send.');
  press(named('Uncover: IBAN'));
  expect(edit().uncovered).toEqual(['a']);
  expect(root.querySelector('image')).not.toBeNull();
  press(named('Cover again: IBAN'));
  expect(edit().uncovered).toEqual([]);
  expect(root.querySelector('image')).toBeNull();
});

test('what lies below a box can be gone, and then it cannot be uncovered', () => {
  const { root } = open({ boxes: [{ ...BOX, below: null }] });
  expect(root.textContent).toContain('Cannot be uncovered any more');
  expect(() => named('Uncover: IBAN')).toThrow();
});

test('Escape calls a drawing off, and keys with Control stay the browser’s', () => {
  const { marks } = open();
  choose('Box');
  keys(picture(), 'Enter', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Escape');
  keys(picture(), 'Control+Enter');
  expect(marks()).toEqual([]);
});
