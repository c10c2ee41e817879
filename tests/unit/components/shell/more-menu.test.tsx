// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { MoreMenu, type MoreMenuProps } from '../../../../components/shell/MoreMenu';
import { draw, expectAccessible, named, press, words } from '../draw';

const props = (change: Partial<MoreMenuProps> = {}): MoreMenuProps => ({
  desk: 'Ledgerly',
  email: 'ana@brightwater.studio',
  unsent: 0,
  drafts: 0,
  onSignOut: vi.fn(),
  button: { hidden: false, onTurn: vi.fn() },
  onOptions: vi.fn(),
  ...change,
});

const items = (root: HTMLElement) => Array.from(root.querySelectorAll('[role=menuitem]'), words);

test('the button of this site is hidden and shown from the menu, which looks where the person is', async () => {
  const given = props({ onOpen: vi.fn() });
  const root = draw(<MoreMenu {...given} />);
  press(named('More'));
  expect(given.onOpen).toHaveBeenCalledOnce();
  expect(items(root)).toEqual(['Hide the button on this site', 'Options', 'Sign out']);
  await expectAccessible(root);
  press(named('Hide the button on this site'));
  expect(given.button?.onTurn).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(named('More'));
  draw(<MoreMenu {...given} button={{ hidden: true, onTurn: vi.fn() }} />);
  press(named('More'));
  expect(items(root)[0]).toBe('Show the button again');
});

test('on a page that can have no button nothing is said of one', () => {
  const root = draw(<MoreMenu {...props({ button: null })} />);
  press(named('More'));
  expect(items(root)).toEqual(['Options', 'Sign out']);
});

test('nobody who is not signed in is asked to sign out', () => {
  const given = props({ email: null });
  const root = draw(<MoreMenu {...given} />);
  press(named('More'));
  expect(items(root)).toEqual(['Hide the button on this site', 'Options']);
  press(named('Options'));
  expect(given.onOptions).toHaveBeenCalledOnce();
});
