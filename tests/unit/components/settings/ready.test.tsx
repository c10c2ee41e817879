// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Ready, type ReadyProps } from '../../../../components/settings/Ready';
import { WelcomeFrame } from '../../../../components/settings/WelcomeFrame';
import { draw, expectAccessible, named, press, words } from '../draw';

const SET_UP = { browser: 'chrome', shortcut: 'Alt+Shift+H', pinned: false, access: 'every' } as const;

const props = (setUp: Partial<NonNullable<ReadyProps['setUp']>> = {}): ReadyProps => ({
  desk: 'Ledgerly Support',
  email: 'ana@brightwater.studio',
  setUp: { ...SET_UP, ...setUp },
  arrived: false,
  onTry: vi.fn(),
  onOptions: vi.fn(),
  onSiteAccess: vi.fn(),
});

test('it says who is signed in, where help is and what can be seen', async () => {
  const given = props();
  const root = draw(<Ready {...given} />);
  expect(words(root)).toContain('Signed in to Ledgerly Support as ana@brightwater.studio.');
  expect(words(root)).toContain('The keys AltShiftH');
  expect(words(root)).toContain('The browser lets Handrail see every page');
  expect(words(root)).not.toContain('You have narrowed');
  press(named('Try it on a page'));
  expect(given.onTry).toHaveBeenCalledOnce();
  press(named('Options'));
  expect(given.onOptions).toHaveBeenCalledOnce();
  await expectAccessible(root);
});

test.each([
  ['chrome', 'then the pin beside Handrail'],
  ['edge', 'then the eye beside Handrail'],
  ['firefox', 'choose Pin to Toolbar'],
] as const)('how to pin the icon is told for %s', (browser, sentence) => {
  const root = draw(<Ready {...props({ browser })} />);
  expect(words(root)).toContain(sentence);
  draw(<Ready {...props({ browser, pinned: true })} />);
  expect(words(root)).not.toContain(sentence);
  expect(words(root)).toContain('It is pinned.');
});

test('where the person has narrowed it, it says what is missing and how to change it', async () => {
  const given = props({ access: 'some' });
  const root = draw(<Ready {...given} />);
  expect(words(root)).toContain('You have narrowed Handrail to some sites.');
  press(named('Change it in the browser'));
  expect(given.onSiteAccess).toHaveBeenCalledOnce();
  await expectAccessible(root);
  draw(<Ready {...props({ access: 'some', browser: 'firefox' })} />);
  expect(words(root)).toContain('open Add-ons and themes, Handrail, Permissions');
  expect(() => named('Change it in the browser')).toThrow();
});

test('without keys it says where to set some', () => {
  expect(words(draw(<Ready {...props({ shortcut: '' })} />))).toContain(
    'once you have set one under Options',
  );
});

test('who has just signed in is told so: the heading has the focus', () => {
  draw(<Ready {...props()} />);
  expect(document.activeElement).toBe(document.body);
  draw(<Ready {...props()} arrived />);
  expect(document.activeElement?.textContent).toBe('You are ready');
});

test('the frame offers every language by its own name, and the drawing in it is not read', async () => {
  const onChoose = vi.fn();
  const onSees = vi.fn();
  const root = draw(
    <WelcomeFrame language={{ chosen: null, browser: 'fr', onChoose }} onSees={onSees}>
      <Ready {...props()} />
    </WelcomeFrame>,
  );
  const select = root.querySelector('select') as HTMLSelectElement;
  expect(Array.from(select.options, ({ text }) => text)).toEqual([
    'As the browser (Français)',
    'English',
    'Français',
    'Deutsch',
    'Español',
    '日本語',
  ]);
  select.value = 'ja';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  select.value = 'browser';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  expect(onChoose.mock.calls).toEqual([['ja'], [null]]);
  press(named('What Handrail can see'));
  expect(onSees).toHaveBeenCalledOnce();
  expect(words(root)).not.toContain('Invoice 2094');
  await expectAccessible(root);
});
