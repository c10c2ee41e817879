import { useEffect, useMemo } from 'preact/hooks';
import type { Locale } from '../../../utils/protocol/limits';
import { Bar } from '../frame/Bar';
import { WordsScreen } from '../search-words/WordsScreen';
import { createSearchWords } from '../state/search-words';
import type { Desk } from './DeskPage';
import { ProfilePart } from './ProfilePart';

interface Props {
  desk: Desk;
  /** The language whose words are shown. */
  locale: Locale;
  singleKeys: boolean;
  onSingleKeys(on: boolean): void;
}

/** The page of words, beside the page of tickets. */
export const WordsPage = ({ desk, locale, singleKeys, onSingleKeys }: Props) => {
  const { inbox } = desk;
  const session = inbox.session.state.value;
  const searchWords = useMemo(() => createSearchWords(inbox.api, locale), [inbox.api]);
  useEffect(() => void searchWords.open(locale), [searchWords, locale]);
  return (
    <div class="inbox">
      <Bar
        desk={session.phase === 'in' ? session.me.desk : inbox.deskName.value}
        room="words"
        profile={<ProfilePart desk={desk} singleKeys={singleKeys} onSingleKeys={onSingleKeys} />}
      />
      <WordsScreen
        state={searchWords.state.value}
        acts={searchWords}
        onRetry={() => void searchWords.open(locale)}
      />
    </div>
  );
};
