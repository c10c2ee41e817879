// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Contents } from '../../../../components/search/Contents';
import { ReaderTools, type ReaderToolsProps } from '../../../../components/search/ReaderTools';
import { Suggestions } from '../../../../components/search/Suggestions';
import { ARTICLES } from '../../../gallery/articles';
import { draw, expectAccessible, named, press, words } from '../draw';

const tools = (change: Partial<ReaderToolsProps> = {}): ReaderToolsProps => ({
  language: 'en',
  written: ['en', 'de'],
  onLanguage: vi.fn(),
  size: { enlarged: false, onChange: vi.fn() },
  onOwnWindow: vi.fn(),
  onCopy: vi.fn(),
  onPrint: vi.fn(),
  ...change,
});

test('every language can be chosen, and one that would be shown in English says so', async () => {
  const given = tools();
  const root = draw(<ReaderTools {...given} />);
  press(named('Language of this article'));
  const lines = Array.from(root.querySelectorAll('[role=menuitemradio]'), (line) => words(line));
  expect(lines).toEqual([
    'English',
    'Françaisin English',
    'Deutsch',
    'Españolin English',
    '日本語in English',
  ]);
  expect(root.querySelector('[aria-checked=true]')?.textContent).toBe('English');
  await expectAccessible(root);
  press(named('Deutsch'));
  expect(given.onLanguage).toHaveBeenCalledExactlyOnceWith('de');
});

test('what cannot be done is not offered', () => {
  const root = draw(<ReaderTools {...tools({ size: null, onOwnWindow: null, onCopy: null })} />);
  press(named('More about this article'));
  expect(Array.from(root.querySelectorAll('[role=menuitem]'), (line) => line.textContent)).toEqual(['Print']);
  expect(root.querySelectorAll('.icon-button')).toHaveLength(2);
});

test('the contents lead to a heading, close, and give it the focus', () => {
  const heading = (text: string) => {
    const element = document.body.appendChild(document.createElement('h2'));
    element.tabIndex = -1;
    element.scrollIntoView = vi.fn();
    return { words: text, level: 2 as const, element };
  };
  const headings = ['One', 'Two', 'Three'].map(heading);
  const root = draw(<Contents headings={headings} current={1} />);
  expect(root.querySelector('[aria-current=location]')?.textContent).toBe('Two');
  press(named('On this page'));
  press(named('Three'));
  expect(document.activeElement).toBe(headings[2]?.element);
  expect(named('On this page').getAttribute('aria-expanded')).toBe('false');
  expect(draw(<Contents headings={headings.slice(0, 2)} current={0} />).textContent).toBe('');
});

test('suggestions are announced once, however often they change', async () => {
  const shown = (count: number) => <Suggestions articles={ARTICLES.slice(0, count)} onOpen={vi.fn()} />;
  const root = draw(shown(0));
  const said = () => root.querySelector('[role=status]')?.textContent;
  expect(said()).toBe('');
  expect(root.textContent).toContain('Articles that may answer it show here.');
  draw(shown(2));
  expect(said()).toBe('2 articles may answer it');
  draw(shown(0));
  draw(shown(1));
  expect(said()).toBe('2 articles may answer it');
  await expectAccessible(root);
});
