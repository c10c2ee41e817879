// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { ArticleScreen, type ArticleScreenProps } from '../../../../components/search/ArticleScreen';
import { stopClockAt } from '../../../../utils/i18n/clock';
import { ARTICLE, ARTICLES } from '../../../gallery/articles';
import { NOW } from '../../../gallery/data';
import { draw, expectAccessible, named, press } from '../draw';

beforeEach(() => stopClockAt(NOW));

// What is taken out of the markup is tested in a real browser, in tests/e2e/article-markup.spec.ts: the sanitiser
// does not work on happy-dom.

const props = (change: Partial<ArticleScreenProps> = {}): ArticleScreenProps => ({
  desk: 'Ledgerly',
  article: ARTICLE,
  problem: null,
  onAsk: vi.fn(),
  onRetry: vi.fn(),
  onOpen: vi.fn(),
  ...change,
});

test('title, section and date are told', () => {
  const root = draw(<ArticleScreen {...props()} />);
  expect(root.querySelector('h1')?.textContent).toBe(ARTICLE.title);
  expect(root.querySelector('time')?.textContent).toBe('3 June');
});

test('another language than the reader’s is named', () => {
  const root = draw(<ArticleScreen {...props({ article: { ...ARTICLE, locale: 'es' } })} />);
  expect(root.textContent).toContain('Not written in English yet. This is the text in Spanish.');
  draw(<ArticleScreen {...props()} />);
  expect(root.textContent).not.toContain('Not written in');
});

test('a text that is here is shown, whatever the network does', () => {
  const root = draw(<ArticleScreen {...props({ problem: { code: 'offline' } })} />);
  expect(root.textContent).toContain('Switch on a currency');
  expect(root.textContent).not.toContain('not on this device');
});

test('a text that is not here says why and can be asked for again', async () => {
  const given = props({ article: { ...ARTICLE, html: null }, problem: { code: 'offline' } });
  const root = draw(<ArticleScreen {...given} />);
  expect(root.textContent).toContain('This article is not on this device yet');
  press(named('Try again'));
  expect(given.onRetry).toHaveBeenCalledOnce();
  await expectAccessible(root);
});

test('an article that is gone says so', () => {
  const root = draw(<ArticleScreen {...props({ article: null, problem: { code: 'not-found' } })} />);
  expect(root.querySelector('h1')?.textContent).toBe('This article is not there any more');
});

test('the neighbours lead on', async () => {
  const [, next] = ARTICLES;
  const given = props(next && { next });
  const root = draw(<ArticleScreen {...given} />);
  press(named('NextShare a payment link with a customer'));
  expect(given.onOpen).toHaveBeenCalledWith('share');
  press(named('Ask us'));
  expect(given.onAsk).toHaveBeenCalledOnce();
  await expectAccessible(root);
});
