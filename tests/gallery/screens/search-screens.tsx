import { SearchScreen, type SearchScreenProps } from '../../../components/search/SearchScreen';
import { OpenTickets } from '../../../components/tickets/OpenTickets';
import { ARTICLES, MANY_ARTICLES } from '../articles';
import { ANA, DESK, HUGE_TICKETS, NOW, PHOTOS, TICKETS } from '../data';
import { ANSWER, FOUND, NOTHING, NOTHING_LONG } from '../found';
import { nothing, type Screens } from './screen';
import { Stage } from './stage';

export const SEARCH: SearchScreenProps = {
  desk: DESK,
  query: '',
  onQuery: nothing,
  answer: null,
  indexTrouble: null,
  report: undefined,
  onReport: nothing,
  articles: MANY_ARTICLES,
  problem: null,
  section: null,
  onSection: nothing,
  forPage: [],
  searches: [],
  onSearch: nothing,
  onForget: nothing,
  readable: null,
  checkedAt: NOW - 10_000,
  fresh: true,
  onOpen: nothing,
  onFound: nothing,
  onAsk: nothing,
  onRetry: nothing,
};

const open = (tickets = TICKETS) => (
  <OpenTickets tickets={tickets} personId={ANA.id} photos={PHOTOS} onOpen={nothing} onAll={nothing} />
);

const Home = (props: Partial<SearchScreenProps>) => <SearchScreen {...SEARCH} {...props} />;
const Results = (props: Partial<SearchScreenProps>) => (
  <SearchScreen {...SEARCH} query="payment link" answer={ANSWER} {...props} />
);
const Nothing = (props: Partial<SearchScreenProps>) => (
  <SearchScreen {...SEARCH} query="sepa mandat" answer={NOTHING} {...props} />
);
const RECENT = [
  'payment link',
  'vat number',
  'Rechtsschutzversicherungsgesellschaften-Rechnungsempfängeradresse',
];

export const searchScreens: Screens = {
  home: () => (
    <Stage>
      <Home tickets={open()} forPage={ARTICLES.slice(0, 3)} />
    </Stage>
  ),
  'home-first-day': () => (
    <Stage unread={0}>
      <Home articles={ARTICLES} />
    </Stage>
  ),
  'home-popup': () => (
    <Stage surface="popup">
      <Home tickets={open()} onOpenPanel={nothing} />
    </Stage>
  ),
  'home-huge': () => (
    <Stage unread={99}>
      <Home tickets={open(HUGE_TICKETS)} forPage={ARTICLES.slice(0, 3)} searches={RECENT} />
    </Stage>
  ),
  'home-recent': () => (
    <Stage unread={0}>
      <Home forPage={ARTICLES.slice(1, 2)} searches={RECENT} />
    </Stage>
  ),
  'home-section': () => (
    <Stage unread={0}>
      <Home section="Payments" />
    </Stage>
  ),
  'home-loading': () => (
    <Stage unread={0}>
      <Home articles={[]} problem={undefined} checkedAt={0} fresh={false} />
    </Stage>
  ),
  'home-offline': () => (
    <Stage problem={{ code: 'offline' }}>
      <Home
        tickets={open()}
        problem={{ code: 'offline' }}
        readable={50}
        checkedAt={NOW - 600_000}
        fresh={false}
      />
    </Stage>
  ),
  'home-failed': () => (
    <Stage unread={0} problem={{ code: 'desk-unreachable' }}>
      <Home articles={[]} problem={{ code: 'desk-unreachable' }} checkedAt={0} fresh={false} />
    </Stage>
  ),
  'home-no-articles': () => (
    <Stage unread={0}>
      <Home articles={[]} />
    </Stage>
  ),
  results: () => (
    <Stage>
      <Results />
    </Stage>
  ),
  'results-popup': () => (
    <Stage surface="popup">
      <Results onOpenPanel={nothing} />
    </Stage>
  ),
  'results-titles-only': () => (
    <Stage>
      <Results answer={{ ...ANSWER, found: FOUND.slice(0, 2), titlesOnly: true }} />
    </Stage>
  ),
  'results-index-broken': () => (
    <Stage>
      <Results
        answer={{ ...ANSWER, found: FOUND.slice(0, 2), titlesOnly: true }}
        indexTrouble={{ code: 'strange-answer' }}
      />
    </Stage>
  ),
  'results-nothing': () => (
    <Stage>
      <Nothing />
    </Stage>
  ),
  'results-nothing-told': () => (
    <Stage>
      <Nothing report={{ id: '1', problem: null }} />
    </Stage>
  ),
  'results-nothing-offline': () => (
    <Stage problem={{ code: 'offline' }}>
      <Nothing report={{ id: '1', problem: { code: 'offline' } }} />
    </Stage>
  ),
  'results-nothing-huge': () => (
    <Stage>
      <Nothing query={NOTHING_LONG.query} answer={NOTHING_LONG} />
    </Stage>
  ),
};
