// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { SearchScreen, type SearchScreenProps } from '../../../../components/search/SearchScreen';
import { ARTICLES, MANY_ARTICLES } from '../../../gallery/articles';
import { NOW } from '../../../gallery/data';
import { draw, expectAccessible, key, named, press, type } from '../draw';

const props = (change: Partial<SearchScreenProps> = {}): SearchScreenProps => ({
  desk: 'Ledgerly',
  query: '',
  onQuery: vi.fn(),
  results: null,
  articles: ARTICLES,
  problem: null,
  section: null,
  onSection: vi.fn(),
  checkedAt: NOW,
  fresh: true,
  onOpen: vi.fn(),
  onAsk: vi.fn(),
  onRetry: vi.fn(),
  ...change,
});

const box = () => named('Search Ledgerly help');
const found = { query: 'payment', results: ARTICLES.slice(0, 3) };

test('the slash key brings the focus to the box, but not while one writes', () => {
  draw(<SearchScreen {...props()} />);
  const event = key(document.body, '/');
  expect(document.activeElement).toBe(box());
  expect(event.defaultPrevented).toBe(true);
  expect(key(box(), '/').defaultPrevented).toBe(false);
});

test('arrow keys choose a result and Enter opens it, the focus staying in the box', async () => {
  const given = props(found);
  const root = draw(<SearchScreen {...given} />);
  box().focus();
  const chosen = () => root.querySelector('[aria-selected=true]');
  expect(chosen()?.textContent).toContain('Take payments in more than one currency');
  key(box(), 'ArrowDown');
  expect(chosen()?.textContent).toContain('Share a payment link');
  expect(box().getAttribute('aria-activedescendant')).toBe(chosen()?.id);
  key(box(), 'ArrowUp');
  key(box(), 'ArrowUp');
  expect(chosen()?.textContent).toContain('Why was a payment refused?');
  key(box(), 'Enter');
  expect(given.onOpen).toHaveBeenCalledExactlyOnceWith('refused');
  expect(document.activeElement).toBe(box());
  await expectAccessible(root);
});

test('Enter while a word is being composed opens nothing', () => {
  const given = props(found);
  draw(<SearchScreen {...given} />);
  box().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
  expect(given.onOpen).not.toHaveBeenCalled();
});

test('how many were found is announced politely', () => {
  const root = draw(<SearchScreen {...props(found)} />);
  expect(root.querySelector('[role=status]')?.textContent).toBe('3 articles');
});

test('what is typed and what clears it are handed on', () => {
  const given = props(found);
  draw(<SearchScreen {...given} />);
  type(box(), 'payments');
  expect(given.onQuery).toHaveBeenCalledWith('payments');
  press(named('Clear the search'));
  expect(given.onQuery).toHaveBeenLastCalledWith('');
});

test('no result offers to ask, and the words come along', async () => {
  const given = props({ query: 'sepa mandat', results: [] });
  const root = draw(<SearchScreen {...given} />);
  expect(root.textContent).toContain('Nothing for “sepa mandat”');
  press(named('Ask us'));
  expect(given.onAsk).toHaveBeenCalledWith('sepa mandat');
  await expectAccessible(root);
});

test('few articles stand under their sections, many behind them', async () => {
  const given = props();
  const root = draw(<SearchScreen {...given} />);
  press(named('Import a bank statement'));
  expect(given.onOpen).toHaveBeenCalledWith('import');
  const many = props({ articles: MANY_ARTICLES });
  draw(<SearchScreen {...many} />);
  press(named('Reports'));
  expect(many.onSection).toHaveBeenCalledWith('Reports');
  draw(<SearchScreen {...many} section="Reports" />);
  press(named('Export to a spreadsheet'));
  expect(many.onOpen).toHaveBeenCalledWith('export');
  await expectAccessible(root);
});

test('articles that could not be fetched say why, and can be asked for again', async () => {
  const given = props({ articles: [], problem: { code: 'desk-unreachable' } });
  const root = draw(<SearchScreen {...given} />);
  expect(root.textContent).toContain('Ledgerly does not answer.');
  press(named('Try again'));
  expect(given.onRetry).toHaveBeenCalledOnce();
  await expectAccessible(root);
});
