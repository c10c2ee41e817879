// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { ArticleScreen, type ArticleScreenProps } from '../../../../components/search/ArticleScreen';
import { stopClockAt } from '../../../../utils/i18n/clock';
import { ARTICLE, ARTICLES } from '../../../gallery/articles';
import { NOW } from '../../../gallery/data';
import { READER } from '../../../gallery/screens/reader-screens';
import { draw, expectAccessible, named, press } from '../draw';

beforeEach(() => stopClockAt(NOW));

// What is taken out of the markup is tested in a real browser, in tests/e2e/article-markup.spec.ts: the sanitiser
// does not work on happy-dom.

const props = (change: Partial<ArticleScreenProps> = {}): ArticleScreenProps => {
  const { next: _, ...alone } = READER;
  return { ...alone, onAsk: vi.fn(), onRetry: vi.fn(), onOpen: vi.fn(), onLink: vi.fn(), ...change };
};

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

test('an article without a title is called by its first heading, or says that it has none', () => {
  const root = draw(<ArticleScreen {...props({ article: { ...ARTICLE, title: ' ' } })} />);
  expect(root.querySelector('h1')?.textContent).toBe('Switch on a currency');
  draw(<ArticleScreen {...props({ article: { ...ARTICLE, title: '', headings: [] } })} />);
  expect(root.querySelector('h1')?.textContent).toBe('Article without a title');
});

test('a text from this device that could not be checked says so', () => {
  const root = draw(<ArticleScreen {...props({ problem: { code: 'desk-unreachable' } })} />);
  expect(root.textContent).toContain('This is the text kept on this device.');
  draw(<ArticleScreen {...props()} />);
  expect(root.textContent).not.toContain('kept on this device');
});

test('yes and no are handed on; the words that led here are sent only when the reader says so', async () => {
  const onVerdict = vi.fn();
  const onSend = vi.fn();
  const share = { desk: 'Ledgerly', words: 'franc link', sent: undefined, onSend };
  const root = draw(<ArticleScreen {...props({ onVerdict, share })} />);
  expect(root.textContent).not.toContain('franc link');
  press(named('Yes'));
  expect(onVerdict).toHaveBeenCalledExactlyOnceWith(true);
  draw(
    <ArticleScreen {...props({ onVerdict, share, verdict: { id: '1', helpful: true, problem: null } })} />,
  );
  expect(root.textContent).toContain('May the team keep your words “franc link”');
  expect(onSend).not.toHaveBeenCalled();
  await expectAccessible(root);
  press(named('Send the words'));
  expect(onSend).toHaveBeenCalledOnce();
  press(named('Do not send'));
  expect(root.textContent).not.toContain('franc link');
});

test('a verdict that did not arrive says why and can be given again', () => {
  const onVerdict = vi.fn();
  const verdict = { id: '1', helpful: false, problem: { code: 'offline' as const } };
  const root = draw(<ArticleScreen {...props({ onVerdict, verdict })} />);
  expect(root.querySelector('[role=alert]')).not.toBeNull();
  press(named('No'));
  expect(onVerdict).toHaveBeenCalledWith(false);
});

test('while a ticket is written the article can end it, and does not ask for another', () => {
  const onSolved = vi.fn();
  const root = draw(<ArticleScreen {...props({ onSolved })} />);
  expect(root.textContent).toContain('Your draft is kept.');
  press(named('This solved it'));
  expect(onSolved).toHaveBeenCalledOnce();
  expect(root.querySelector('.foot')?.textContent).not.toContain('Ask us');
});
