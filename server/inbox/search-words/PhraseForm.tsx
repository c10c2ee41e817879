import { useMemo, useState } from 'preact/hooks';
import { LIMITS } from '../../../utils/protocol/limits';
import { Button } from '../parts/Button';
import { TextField } from '../parts/TextField';
import { useWords } from '../words/WordsContext';
import { ArticlePicker, type PickedArticle } from './ArticlePicker';
import { isPhrase } from './EditablePhrase';
import { Refused } from './Refused';
import type { PartProps } from './WordsScreen';

interface Props extends Pick<PartProps, 'state' | 'acts'> {
  /** What the phrase begins as. */
  first?: string;
  onOver(): void;
}

/** Gives a phrase to an article. */
export const PhraseForm = ({ first = '', state, acts, onOver }: Props) => {
  const words = useWords();
  const id = useMemo(() => crypto.randomUUID(), []);
  const [text, setText] = useState(first);
  const [article, setArticle] = useState<PickedArticle | null>(null);
  const [tried, setTried] = useState(false);
  const save = async () => {
    setTried(true);
    if (article && isPhrase(text) && (await acts.keepPhrase(id, { slug: article.slug, words: text })))
      onOver();
  };
  return (
    <form
      class="search-words-form search-words-give"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={words.say('inbox_words_phrase_label')}
        name="phrase"
        autocomplete="off"
        value={text}
        error={
          tried && !isPhrase(text)
            ? words.say('inbox_words_phrase_missing', { limit: LIMITS.searchWords })
            : undefined
        }
        onChange={setText}
      />
      <ArticlePicker
        picked={article}
        missing={tried && !article}
        find={acts.findArticles}
        onPick={setArticle}
      />
      <div class="search-words-ways">
        <Button small type="submit" busy={state.busy === id ? words.say('inbox_words_saving') : undefined}>
          {words.say('inbox_words_save')}
        </Button>
        <Button kind="quiet" small onPress={onOver}>
          {words.say('inbox_words_cancel')}
        </Button>
      </div>
      <Refused what={id} state={state} />
    </form>
  );
};
