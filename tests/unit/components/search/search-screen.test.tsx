// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { SearchScreen, type SearchScreenProps } from '../../../../components/search/SearchScreen';
import { ARTICLES, MANY_ARTICLES } from '../../../gallery/articles';
import { ANSWER, FOUND, NOTHING } from '../../../gallery/found';
import { SEARCH } from '../../../gallery/screens/search-screens';
import { draw, expectAccessible, key, named, press, type } from '../draw';

const props = (change: Partial<SearchScreenProps> = {}): SearchScreenProps => ({
  ...SEARCH,
  desk: 'Ledgerly',
  articles: ARTICLES,
  onQuery: vi.fn(),
  onSection: vi.fn(),
  onOpen: vi.fn(),
  onFound: vi.fn(),
  onAsk: vi.fn(),
  onRetry: vi.fn(),
  ...change,
});

/** The keys rest for so long. */
const rest = (milliseconds: number) =>
  void act(() => {
    vi.advanceTimersByTime(milliseconds);
  });

const box = () => named('Search Ledgerly help');
const found = { query: 'payment link', answer: ANSWER };

test('Ctrl+K brings the focus to the box, and a letter alone does not', () => {
  draw(<SearchScreen {...props()} />);
  expect(key(document.body, 'k').defaultPrevented).toBe(false);
  expect(document.activeElement).not.toBe(box());
  const event = key(document.body, 'k', { ctrlKey: true });
  expect(document.activeElement).toBe(box());
  expect(event.defaultPrevented).toBe(true);
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
  expect(given.onFound).toHaveBeenCalledExactlyOnceWith('refused');
  expect(document.activeElement).toBe(box());
  await expectAccessible(root);
});

test('Enter while a word is being composed opens nothing', () => {
  const given = props(found);
  draw(<SearchScreen {...given} />);
  box().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
  expect(given.onFound).not.toHaveBeenCalled();
});

test('how many were found is announced once the keys rest, not with each key', () => {
  vi.useFakeTimers();
  const root = draw(<SearchScreen {...props({ query: 'pay', answer: { ...ANSWER, query: 'pay' } })} />);
  const said = () => root.querySelector('[role=status]')?.textContent;
  expect(said()).toBe('');
  rest(500);
  draw(<SearchScreen {...props({ query: 'paym', answer: { ...ANSWER, found: FOUND.slice(0, 1) } })} />);
  rest(500);
  expect(said()).toBe('');
  rest(200);
  expect(said()).toBe('1 article');
  vi.useRealTimers();
});

test('what was found in a title and in a text is marked', () => {
  const root = draw(<SearchScreen {...props(found)} />);
  const marked = Array.from(root.querySelectorAll('mark'), (mark) => mark.textContent);
  expect(marked.slice(0, 3)).toEqual(['payments', 'payment link', 'link']);
  expect(root.textContent).toContain('Payments › The codes that start with PAY');
});

test('while only titles can be searched that is said, and why when it stays so', () => {
  const titlesOnly = { ...ANSWER, titlesOnly: true };
  const root = draw(<SearchScreen {...props({ ...found, answer: titlesOnly })} />);
  expect(root.textContent).toContain('Only titles so far.');
  draw(
    <SearchScreen {...props({ ...found, answer: titlesOnly, indexTrouble: { code: 'strange-answer' } })} />,
  );
  expect(root.textContent).toContain('Only titles are searched');
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
  const given = props({ query: 'sepa mandat', answer: NOTHING, onReport: vi.fn() });
  const root = draw(<SearchScreen {...given} />);
  expect(root.textContent).toContain('Nothing for “sepa mandat”');
  press(named('Ask us'));
  expect(given.onAsk).toHaveBeenCalledWith('sepa mandat');
  press(named('Tell the team that nothing was found for “sepa mandat”'));
  expect(given.onReport).toHaveBeenCalledExactlyOnceWith('sepa mandat');
  expect(root.textContent).toContain('Sends these words alone, nothing about you.');
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

test('below an empty box stand what is about this page and what was searched for, which can be forgotten', async () => {
  const given = props({
    forPage: ARTICLES.slice(0, 1),
    searches: ['vat number'],
    onSearch: vi.fn(),
    onForget: vi.fn(),
  });
  const root = draw(<SearchScreen {...given} />);
  expect(root.textContent).toContain('For this page');
  press(named('vat number'));
  expect(given.onSearch).toHaveBeenCalledWith('vat number');
  press(named('Clear the recent searches'));
  expect(given.onForget).toHaveBeenCalledOnce();
  await expectAccessible(root);
});

test('without a network it is said how much can still be read', () => {
  const root = draw(<SearchScreen {...props({ readable: 50 })} />);
  expect(root.textContent).toContain('50 articles can still be read.');
});
