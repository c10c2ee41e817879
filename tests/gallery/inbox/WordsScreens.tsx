import { InboxFrame, RoomPage } from '../../../server/inbox/frame/InboxFrame';
import { WordsScreen } from '../../../server/inbox/search-words/WordsScreen';
import type { SearchWordsState } from '../../../server/inbox/state/search-words';
import type { InboxWords } from '../../../server/inbox/words-protocol';
import { GalleryBar } from './GalleryBar';
import { id } from './people';

const nothing = () => {};
const kept = async () => true;
const acts = {
  keepPhrase: kept,
  dropPhrase: kept,
  forget: kept,
  keepSynonyms: kept,
  dropSynonyms: kept,
  findArticles: async () => [
    { slug: 'currencies', title: 'Take payments in more than one currency' },
    { slug: 'refused', title: 'Why was a payment refused?' },
  ],
};

export const SOME_WORDS: InboxWords = {
  locale: 'en',
  nothingFound: [
    { words: 'direct debit', times: 14, lastOn: '2026-06-09' },
    { words: 'my accountant wants to see everything too', times: 3, lastOn: '2026-06-08' },
    { words: 'SEPA', times: 1, lastOn: '2026-06-02' },
  ],
  suggestions: [
    {
      id: id(8100),
      slug: 'currencies',
      title: 'Take payments in more than one currency',
      words: 'Payment link fails for invoices in CHF',
      source: 'ticket',
      times: 2,
    },
    {
      id: id(8101),
      slug: 'refused',
      title: 'Why was a payment refused?',
      words: 'card does not go through',
      source: 'search',
      times: 5,
    },
  ],
  articles: [
    {
      slug: 'currencies',
      title: 'Take payments in more than one currency',
      helpful: 41,
      unhelpful: 6,
      own: ['pay in francs', 'customer has another currency', 'PAY-4012'],
      phrases: [
        { id: id(8110), words: 'invoice in dollars' },
        { id: id(8111), words: 'link does not open abroad' },
      ],
    },
    {
      slug: 'reminder',
      title: 'Send a reminder for an unpaid invoice',
      helpful: 1,
      unhelpful: 0,
      own: [],
      phrases: [],
    },
    {
      slug: 'import',
      title: 'Import a bank statement',
      helpful: 0,
      unhelpful: 0,
      own: ['csv from the bank'],
      phrases: [],
    },
  ],
  synonyms: [
    { id: id(8120), words: ['bill', 'invoice'] },
    { id: id(8121), words: ['money order', 'transfer', 'payment'] },
  ],
};

const NO_WORDS: InboxWords = { locale: 'en', nothingFound: [], suggestions: [], articles: [], synonyms: [] };

const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung '.repeat(3).trim();

const HUGE_WORDS: InboxWords = {
  ...SOME_WORDS,
  nothingFound: Array.from({ length: 100 }, (_, index) => ({
    words: index % 7 === 0 ? LONG : `search number ${index}`,
    times: 12_345 - index * 100,
    lastOn: '2026-06-09',
  })),
  articles: Array.from({ length: 100 }, (_, index) => ({
    slug: `article-${index}`,
    title: index % 5 === 0 ? LONG : `Article number ${index}`,
    helpful: 12_000 - index,
    unhelpful: index,
    own: [LONG, 'two'],
    phrases: Array.from({ length: index % 4 }, (_, of) => ({
      id: id(9000 + index * 10 + of),
      words: `phrase ${of}`,
    })),
  })),
};

const STILL: SearchWordsState = { locale: 'en', words: SOME_WORDS, problem: null, busy: null, refused: null };

/** The page of words, from fixed data. */
const Page = (state: Partial<SearchWordsState>) => (
  <InboxFrame bar={<GalleryBar room="words" />} showing={null}>
    <RoomPage>
      <WordsScreen state={{ ...STILL, ...state }} acts={acts} onRetry={nothing} />
    </RoomPage>
  </InboxFrame>
);

/** Every state of the page of words. */
export const WORDS_SCREENS = {
  words: () => <Page />,
  'words-empty': () => <Page words={NO_WORDS} />,
  'words-huge': () => <Page words={HUGE_WORDS} />,
  'words-loading': () => <Page words={null} />,
  'words-failed': () => <Page words={null} problem={{ code: 'timeout' }} />,
  'words-refused': () => <Page busy="SEPA" refused={{ what: id(8100), problem: { code: 'id-taken' } }} />,
};
