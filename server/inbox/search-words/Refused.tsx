import { FieldError } from '../parts/TextField';
import type { SearchWordsState } from '../state/search-words';
import { problemSentence } from '../words/problem-sentence';
import { useWords } from '../words/WordsContext';

/** Why something could not be saved, below it. */
export const Refused = ({ what, state }: { what: string; state: SearchWordsState }) => {
  const words = useWords();
  const problem = state.refused?.what === what ? state.refused.problem : null;
  const sentence =
    problem?.code === 'id-taken'
      ? words.say('inbox_words_there_already')
      : problem
        ? problemSentence(words, problem)
        : undefined;
  return <FieldError id={`refused-${what}`} error={sentence} />;
};
