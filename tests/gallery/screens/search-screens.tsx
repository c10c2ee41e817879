import { ArticleScreen, type ArticleScreenProps } from '../../../components/search/ArticleScreen';
import { SearchScreen, type SearchScreenProps } from '../../../components/search/SearchScreen';
import { OpenTickets } from '../../../components/tickets/OpenTickets';
import { t } from '../../../utils/i18n/messages';
import { ARTICLE, ARTICLES, HOSTILE_HTML, MANY_ARTICLES } from '../articles';
import { DESK, HUGE_TICKETS, NOW, PHOTOS, TICKETS } from '../data';
import { nothing, type Screens } from './screen';
import { Stage } from './stage';

const search: SearchScreenProps = {
  desk: DESK,
  query: '',
  onQuery: nothing,
  results: null,
  articles: MANY_ARTICLES,
  problem: null,
  section: null,
  onSection: nothing,
  checkedAt: NOW - 10_000,
  fresh: true,
  onOpen: nothing,
  onAsk: nothing,
  onRetry: nothing,
};

const open = (tickets = TICKETS) => (
  <OpenTickets tickets={tickets} photos={PHOTOS} onOpen={nothing} onAll={nothing} />
);

const article: ArticleScreenProps = {
  desk: DESK,
  article: ARTICLE,
  problem: null,
  onAsk: nothing,
  onRetry: nothing,
  onOpen: nothing,
  ...(ARTICLES[1] && { next: ARTICLES[1] }),
};

const Reader = (props: Partial<ArticleScreenProps>) => (
  <Stage back={t('place_results')}>
    <ArticleScreen {...article} {...props} />
  </Stage>
);

export const searchScreens: Screens = {
  home: () => (
    <Stage>
      <SearchScreen {...search} tickets={open()} />
    </Stage>
  ),
  'home-first-day': () => (
    <Stage unread={0}>
      <SearchScreen {...search} articles={ARTICLES} />
    </Stage>
  ),
  'home-popup': () => (
    <Stage surface="popup">
      <SearchScreen {...search} tickets={open()} onOpenPanel={nothing} />
    </Stage>
  ),
  'home-huge': () => (
    <Stage unread={99}>
      <SearchScreen {...search} tickets={open(HUGE_TICKETS)} />
    </Stage>
  ),
  'home-section': () => (
    <Stage unread={0}>
      <SearchScreen {...search} section="Payments" />
    </Stage>
  ),
  'home-loading': () => (
    <Stage unread={0}>
      <SearchScreen {...search} articles={[]} problem={undefined} checkedAt={0} fresh={false} />
    </Stage>
  ),
  'home-offline': () => (
    <Stage problem={{ code: 'offline' }}>
      <SearchScreen {...search} tickets={open()} checkedAt={NOW - 600_000} fresh={false} />
    </Stage>
  ),
  'home-failed': () => (
    <Stage unread={0} problem={{ code: 'desk-unreachable' }}>
      <SearchScreen
        {...search}
        articles={[]}
        problem={{ code: 'desk-unreachable' }}
        checkedAt={0}
        fresh={false}
      />
    </Stage>
  ),
  'home-no-articles': () => (
    <Stage unread={0}>
      <SearchScreen {...search} articles={[]} />
    </Stage>
  ),
  results: () => (
    <Stage>
      <SearchScreen {...search} query="payment link" results={ARTICLES.slice(0, 4)} />
    </Stage>
  ),
  'results-popup': () => (
    <Stage surface="popup">
      <SearchScreen {...search} query="payment link" results={ARTICLES} onOpenPanel={nothing} />
    </Stage>
  ),
  'results-nothing': () => (
    <Stage>
      <SearchScreen {...search} query="sepa mandat" results={[]} />
    </Stage>
  ),
  article: () => <Reader />,
  'article-fallback': () => (
    <Reader article={{ ...ARTICLE, locale: 'es' }} {...(ARTICLES[2] && { previous: ARTICLES[2] })} />
  ),
  'article-hostile': () => <Reader article={{ ...ARTICLE, html: HOSTILE_HTML }} />,
  'article-loading': () => <Reader article={{ ...ARTICLE, html: null }} problem={undefined} />,
  'article-offline': () => <Reader article={{ ...ARTICLE, html: null }} problem={{ code: 'offline' }} />,
  'article-gone': () => <Reader article={null} problem={{ code: 'not-found' }} />,
};
