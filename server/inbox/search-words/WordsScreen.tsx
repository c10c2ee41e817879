import { LOCALES, type Locale } from '../../../utils/protocol/limits';
import { Button } from '../parts/Button';
import { Skeleton } from '../parts/Skeleton';
import { wordsAddress } from '../state/address';
import type { SearchWords, SearchWordsState } from '../state/search-words';
import { problemSentence } from '../words/problem-sentence';
import { useWords } from '../words/WordsContext';
import type { InboxWords } from '../words-protocol';
import { ArticlesPart } from './ArticlesPart';
import { NothingFoundPart } from './NothingFoundPart';
import { SuggestionsPart } from './SuggestionsPart';
import { SynonymsPart } from './SynonymsPart';

export interface WordsScreenProps {
  state: SearchWordsState;
  acts: Omit<SearchWords, 'state' | 'open'>;
  onRetry(): void;
}

/** What each part of the page works with. */
export interface PartProps {
  known: InboxWords;
  state: SearchWordsState;
  acts: WordsScreenProps['acts'];
}

/** How people ask in one language: what they found nothing for, phrases, verdicts and words that mean the same. */
export const WordsScreen = (props: WordsScreenProps) => {
  const words = useWords();
  return (
    <div class="search-words">
      <p class="search-words-lead">{words.say('inbox_words_lead')}</p>
      <Languages chosen={props.state.locale} />
      <Body {...props} />
    </div>
  );
};

/** In its own language, with a capital as in a list. */
function nameOf(locale: Locale): string {
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

const Languages = ({ chosen }: { chosen: Locale }) => {
  const words = useWords();
  return (
    <nav class="views search-words-languages" aria-label={words.say('inbox_words_language')}>
      {LOCALES.map((locale) => (
        <a
          key={locale}
          class="view"
          href={wordsAddress(locale)}
          lang={locale}
          aria-current={locale === chosen ? 'true' : undefined}
        >
          {nameOf(locale)}
        </a>
      ))}
    </nav>
  );
};

const Body = ({ state, acts, onRetry }: WordsScreenProps) => {
  const words = useWords();
  const { words: known, problem } = state;
  if (!known && !problem) return <Skeleton kind="rows" />;
  if (!known)
    return (
      <div class="empty">
        <h2>{words.say('inbox_words_failed')}</h2>
        <p>{problem && problemSentence(words, problem)}</p>
        <Button onPress={onRetry}>{words.say('inbox_try_again')}</Button>
      </div>
    );
  const parts = { known, state, acts };
  return (
    <div key={state.locale}>
      <NothingFoundPart {...parts} />
      <SuggestionsPart {...parts} />
      <ArticlesPart {...parts} />
      <SynonymsPart {...parts} />
    </div>
  );
};
