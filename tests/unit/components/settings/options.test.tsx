// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { AccountOptions } from '../../../../components/settings/AccountOptions';
import { ButtonOptions, type ButtonOptionsProps } from '../../../../components/settings/ButtonOptions';
import { DataOptions, type DataOptionsProps } from '../../../../components/settings/DataOptions';
import { MayOptions } from '../../../../components/settings/MayOptions';
import { OptionsFrame } from '../../../../components/settings/OptionsFrame';
import { PERMISSIONS } from '../../../../utils/browser/permissions';
import { draw, expectAccessible, named, press, words } from '../draw';

const ANA = {
  desk: 'Ledgerly',
  address: 'help.ledgerly.com',
  email: 'ana@brightwater.studio',
  ended: false,
};

test('the account is named with its desk; signing out asks where the button is', async () => {
  const given = { onSignIn: vi.fn(), onSignOut: vi.fn() };
  const root = draw(<AccountOptions account={ANA} question={null} {...given} />);
  expect(words(root)).toContain('help.ledgerly.com, as ana@brightwater.studio');
  press(named('Sign out'));
  expect(given.onSignOut).toHaveBeenCalledOnce();
  press(named('Sign in as another'));
  expect(given.onSignIn).toHaveBeenCalledOnce();
  await expectAccessible(root);
});

test('a session that the desk has ended can be signed in to again, and what is kept can be wiped', () => {
  const given = { onSignIn: vi.fn(), onSignOut: vi.fn() };
  const root = draw(<AccountOptions account={{ ...ANA, ended: true }} question={null} {...given} />);
  expect(words(root)).toContain('signed out by the help desk. What you wrote is kept here.');
  press(named('Sign in'));
  expect(given.onSignIn).toHaveBeenCalledOnce();
  expect(named('Sign out')).toBeTruthy();
});

test('without anybody there is one thing to do', () => {
  const root = draw(<AccountOptions account={null} question={null} onSignIn={vi.fn()} onSignOut={vi.fn()} />);
  expect(words(root)).toContain('Nobody is signed in');
  expect(root.querySelectorAll('button')).toHaveLength(1);
});

const button = (change: Partial<ButtonOptionsProps> = {}): ButtonOptionsProps => ({
  hiddenSites: ['meet.example', 'figma.example'],
  hiddenEverywhere: false,
  onHideEverywhere: vi.fn(),
  folds: false,
  onFold: vi.fn(),
  moved: 0,
  onPutBack: vi.fn(),
  onShow: vi.fn(),
  onShowAll: vi.fn(),
  shortcut: 'Alt+Shift+H',
  screenshotKey: 'Alt+Shift+S',
  onShortcuts: vi.fn(),
  ...change,
});

test('a moved button can be put back, and folded', () => {
  const given = button({ moved: 2, folds: true });
  const root = draw(<ButtonOptions {...given} />);
  expect(words(root)).toContain('Moved on 2 sites');
  press(named('Put back: the help button on every site'));
  expect(given.onPutBack).toHaveBeenCalledOnce();
  press(named('Fold it to the edge when idle'));
  expect(given.onFold).toHaveBeenCalledWith(false);
});

test('each hidden site has its way back, and the focus stays in the list', async () => {
  const given = button();
  const root = draw(<ButtonOptions {...given} />);
  expect(words(root)).toContain('Hidden on 2 sites');
  press(named('Show again: figma.example'));
  expect(given.onShow).toHaveBeenCalledWith('figma.example');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Hidden on 2 sites');
  press(named('Show on all again'));
  expect(given.onShowAll).toHaveBeenCalledOnce();
  await expectAccessible(root);
  draw(<ButtonOptions {...button({ hiddenSites: ['meet.example'] })} />);
  expect(words(root)).toContain('Hidden on 1 site');
  draw(<ButtonOptions {...button({ hiddenSites: [] })} />);
  expect(words(root)).toContain('Hidden on no site');
});

test('the switch says what it does, and where help stays', () => {
  const given = button();
  const root = draw(<ButtonOptions {...given} />);
  const shown = named('Show it on pages', 'input') as HTMLInputElement;
  expect(shown.checked).toBe(true);
  expect(words(root)).toContain('help stays in the toolbar and under Alt+Shift+H');
  press(shown);
  expect(given.onHideEverywhere).toHaveBeenCalledWith(true);
  draw(<ButtonOptions {...button({ hiddenEverywhere: true, shortcut: '' })} />);
  expect((named('Show it on pages', 'input') as HTMLInputElement).checked).toBe(false);
  expect(words(root)).toContain('None set');
});

test('the shortcut is changed in the browser', () => {
  const given = button();
  draw(<ButtonOptions {...given} />);
  press(named('Change: keyboard shortcut'));
  expect(given.onShortcuts).toHaveBeenCalledOnce();
});

const data = (change: Partial<DataOptionsProps> = {}): DataOptionsProps => ({
  hasData: true,
  exporting: null,
  failed: false,
  onExport: vi.fn(),
  onCancel: vi.fn(),
  ...change,
});

test('an export shows how far it is and can be stopped', async () => {
  const given = data();
  const root = draw(<DataOptions {...given} />);
  press(named('Export'));
  expect(given.onExport).toHaveBeenCalledOnce();
  const MB = 1024 * 1024;
  draw(<DataOptions {...given} exporting={{ done: 12 * MB, total: 48 * MB }} />);
  expect(words(root)).toContain('12 MB of 48 MB');
  expect(root.querySelector('progress')?.getAttribute('value')).toBe(String(12 * MB));
  await expectAccessible(root);
  press(named('Cancel'));
  expect(given.onCancel).toHaveBeenCalledOnce();
  draw(<DataOptions {...given} failed />);
  expect(root.querySelector('[role=alert]')?.textContent).toContain('Nothing was changed; try again.');
});

test('without anybody there is nothing to export, and it says so', () => {
  const root = draw(<DataOptions {...data({ hasData: false })} />);
  expect(words(root)).toContain('Nothing is kept here while nobody is signed in');
  expect(root.querySelector('button')).toBeNull();
});

test('every permission of the manifest has a sentence for people', () => {
  const permissions = PERMISSIONS.map(({ name }) => name);
  const setUp = { browser: 'chrome', access: 'every', permissions } as const;
  const root = draw(<MayOptions setUp={setUp} onSiteAccess={vi.fn()} />);
  const titles = Array.from(root.querySelectorAll('.option-words > p:first-child'), words);
  // Beside them: every site, and the notifications that are asked for later.
  expect(titles).toHaveLength(permissions.length + 2);
  expect(titles.filter((title) => (permissions as string[]).includes(title))).toEqual([]);
});

test('every section can be gone to by its name', async () => {
  const root = draw(
    <OptionsFrame>
      <AccountOptions account={ANA} question={null} onSignIn={vi.fn()} onSignOut={vi.fn()} />
      <DataOptions {...data()} />
    </OptionsFrame>,
  );
  expect(named('Your data', 'a').getAttribute('href')).toBe('#data');
  expect(root.querySelector('#data h2')?.textContent).toBe('Your data');
  await expectAccessible(root);
});
