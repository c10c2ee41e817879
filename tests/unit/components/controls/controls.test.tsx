// @vitest-environment happy-dom

import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Avatar, initialsOf } from '../../../../components/controls/Avatar';
import { Button } from '../../../../components/controls/Button';
import { CodeField } from '../../../../components/controls/CodeField';
import { Icon } from '../../../../components/controls/Icon';
import { Menu } from '../../../../components/controls/Menu';
import { Skeleton } from '../../../../components/controls/Skeleton';
import { Tabs } from '../../../../components/controls/Tabs';
import { TextField } from '../../../../components/controls/TextField';
import { Toast } from '../../../../components/controls/Toast';
import { draw, expectAccessible, key, named, nameOf, press, type } from '../draw';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a busy button keeps its place, says what it does and ignores presses', async () => {
  const onClick = vi.fn();
  const root = draw(
    <Button busy="Sending" onClick={onClick}>
      Send
    </Button>,
  );
  press(named('Sending'));
  expect(onClick).not.toHaveBeenCalled();
  expect(named('Sending').getAttribute('aria-disabled')).toBe('true');
  draw(<Button onClick={onClick}>Send</Button>);
  press(named('Send'));
  expect(onClick).toHaveBeenCalledOnce();
  vi.useRealTimers();
  await expectAccessible(root);
});

test('a drawing that points along the line turns round in right-to-left scripts', () => {
  const root = draw(<Icon name="send" />);
  expect(root.querySelector('svg')?.getAttribute('class')).toContain('icon--mirrored');
  draw(<Icon name="search" />);
  expect(root.querySelector('svg')?.getAttribute('class')).not.toContain('icon--mirrored');
});

test('an error takes the place of the hint and is tied to the field', async () => {
  const root = draw(<TextField label="Summary" hint="In a few words" value="" onInput={() => {}} />);
  const describedBy = () =>
    root.querySelector(`#${CSS.escape(named('Summary').getAttribute('aria-describedby') ?? '')}`);
  expect(describedBy()?.textContent).toBe('In a few words');
  draw(
    <TextField label="Summary" hint="In a few words" error="This is needed." value="" onInput={() => {}} />,
  );
  expect(describedBy()?.textContent).toBe('This is needed.');
  expect(named('Summary').getAttribute('aria-invalid')).toBe('true');
  vi.useRealTimers();
  await expectAccessible(root);
});

test('a code is taken however it is pasted, and handed on once when it is full', async () => {
  const onInput = vi.fn();
  const onFull = vi.fn();
  const code = (value: string) => <CodeField label="Code" value={value} onInput={onInput} onFull={onFull} />;
  const root = draw(code(''));
  type(named('Code'), ' 471-9');
  expect(onInput).toHaveBeenLastCalledWith('4719');
  draw(code('4719'));
  type(named('Code'), '４７１ 902 5');
  expect(onInput).toHaveBeenLastCalledWith('471902');
  expect(onFull).toHaveBeenCalledExactlyOnceWith('471902');
  draw(code('471902'));
  expect(Array.from(root.querySelectorAll('.code-box'), (box) => box.textContent).join('')).toBe('471902');
  expect(named('Code').getAttribute('autocomplete')).toBe('one-time-code');
  vi.useRealTimers();
  await expectAccessible(root);
});

test('the keys walk a menu, Escape gives the focus back, and a choice closes it', async () => {
  const onChoose = vi.fn();
  const items = [
    { icon: 'eye', words: 'Look', onChoose: () => {} },
    { icon: 'log-out', words: 'Sign out', onChoose },
  ] as const;
  const root = draw(<Menu name="More" icon="ellipsis" items={items} head="ana@example.com" />);
  const focused = () => nameOf(document.activeElement as HTMLElement);
  press(named('More'));
  expect(focused()).toBe('Look');
  key(document.activeElement as Element, 'ArrowDown');
  expect(focused()).toBe('Sign out');
  key(document.activeElement as Element, 'ArrowDown');
  expect(focused()).toBe('Look');
  key(document.activeElement as Element, 's');
  expect(focused()).toBe('Sign out');
  key(document.activeElement as Element, 'Escape');
  expect(focused()).toBe('More');
  expect(root.querySelector('[role=menu]')).toBeNull();
  press(named('More'));
  vi.useRealTimers();
  await expectAccessible(root);
  press(named('Sign out'));
  expect(onChoose).toHaveBeenCalledOnce();
  expect(root.querySelector('[role=menu]')).toBeNull();
});

test('a press outside closes a menu', () => {
  const root = draw(
    <Menu name="More" icon="ellipsis" items={[{ icon: 'eye', words: 'Look', onChoose: () => {} }]} />,
  );
  press(named('More'));
  act(() => {
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  });
  expect(root.querySelector('[role=menu]')).toBeNull();
});

test('the current place is told, with its count in words', async () => {
  const onChoose = vi.fn();
  const tabs = [
    { id: 'search', label: 'Search' },
    { id: 'tickets', label: 'Your tickets', count: { text: '2', words: '2 new replies' } },
  ] as const;
  const root = draw(<Tabs label="Places" tabs={tabs} current="search" onChoose={onChoose} />);
  expect(named('Search').getAttribute('aria-current')).toBe('page');
  press(named('Your tickets 2 new replies'));
  expect(onChoose).toHaveBeenCalledWith('tickets');
  vi.useRealTimers();
  await expectAccessible(root);
});

test('grey lines come only after 300 ms', () => {
  const root = draw(<Skeleton words="Fetching" />);
  expect(root.textContent).toBe('');
  act(() => {
    vi.advanceTimersByTime(301);
  });
  expect(root.querySelector('[role=status]')?.textContent).toBe('Fetching');
});

test('a toast goes after five seconds, but not while it is pointed at', async () => {
  const onGone = vi.fn();
  const root = draw(<Toast words="Closed" undo={{ words: 'Undo', onClick: () => {} }} onGone={onGone} />);
  const toast = root.querySelector('.toast') as Element;
  act(() => {
    toast.dispatchEvent(new PointerEvent('pointerenter'));
  });
  vi.advanceTimersByTime(20_000);
  expect(onGone).not.toHaveBeenCalled();
  act(() => {
    toast.dispatchEvent(new PointerEvent('pointerleave'));
  });
  vi.advanceTimersByTime(5_001);
  expect(onGone).toHaveBeenCalledOnce();
  vi.useRealTimers();
  await expectAccessible(root);
});

test.each([
  ['Maya Okafor', 'MO'],
  ['  anna maria de souza ', 'AS'],
  ['王', '王'],
  ['😀 Smile', '😀S'],
  ['', ''],
])('the initials of "%s" are "%s"', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('a face without a photo shows initials', () => {
  const root = draw(<Avatar name="Maya Okafor" size={28} />);
  expect(root.textContent).toBe('MO');
  draw(<Avatar name="Maya Okafor" photo="blob:maya" size={28} />);
  expect(root.querySelector('img')?.getAttribute('src')).toBe('blob:maya');
});
