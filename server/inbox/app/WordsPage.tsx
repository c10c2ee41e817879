import { useEffect, useMemo } from 'preact/hooks';
import type { Locale } from '../../../utils/protocol/limits';
import { RoomPage } from '../frame/InboxFrame';
import { WordsScreen } from '../search-words/WordsScreen';
import { createSearchWords } from '../state/search-words';
import type { Desk } from './DeskPage';

/** The page of words; `locale` is the language whose words are shown. */
export const WordsPage = ({ desk: { inbox }, locale }: { desk: Desk; locale: Locale }) => {
  const searchWords = useMemo(() => createSearchWords(inbox.api, locale), [inbox.api]);
  useEffect(() => void searchWords.open(locale), [searchWords, locale]);
  return (
    <RoomPage>
      <WordsScreen
        state={searchWords.state.value}
        acts={searchWords}
        onRetry={() => void searchWords.open(locale)}
      />
    </RoomPage>
  );
};
