import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { LIMITS } from '../../../utils/protocol/limits';
import { Button } from '../parts/Button';
import { TextField } from '../parts/TextField';
import { useWords } from '../words/WordsContext';
import { Refused } from './Refused';
import type { PartProps } from './WordsScreen';

interface Props extends Pick<PartProps, 'state' | 'acts'> {
  phrase: { id: string; slug: string; words: string };
  /** Below the words. */
  about?: ComponentChildren;
  /** What else can be done, before changing and deleting; gets the id of the words. */
  more?: (describedBy: string) => ComponentChildren;
}

/** One phrase, to be read, changed and deleted. */
export const EditablePhrase = ({ phrase, state, acts, about, more }: Props) => {
  const words = useWords();
  const id = useId();
  const [editing, setEditing] = useState(false);
  return (
    <li class="search-words-row">
      {editing ? (
        <Editor phrase={phrase} state={state} acts={acts} onOver={() => setEditing(false)} />
      ) : (
        <>
          <div class="search-words-text">
            <p id={id} dir="auto">
              {phrase.words}
            </p>
            {about}
          </div>
          <div class="search-words-ways">
            {more?.(id)}
            <Button kind="quiet" small describedBy={id} onPress={() => setEditing(true)}>
              {words.say('inbox_words_edit')}
            </Button>
            <Button kind="quiet" small describedBy={id} onPress={() => void acts.dropPhrase(phrase.id)}>
              {words.say('inbox_words_delete')}
            </Button>
          </div>
        </>
      )}
      <Refused what={phrase.id} state={state} />
    </li>
  );
};

const Editor = ({ phrase, state, acts, onOver }: Props & { onOver(): void }) => {
  const words = useWords();
  const [text, setText] = useState(phrase.words);
  const [wrong, setWrong] = useState(false);
  const save = async () => {
    setWrong(!isPhrase(text));
    if (isPhrase(text) && (await acts.keepPhrase(phrase.id, { slug: phrase.slug, words: text }))) onOver();
  };
  return (
    <form
      class="search-words-form"
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
        error={wrong ? words.say('inbox_words_phrase_missing', { limit: LIMITS.searchWords }) : undefined}
        elementRef={(field) => field?.focus()}
        onChange={setText}
      />
      <Button
        small
        type="submit"
        busy={state.busy === phrase.id ? words.say('inbox_words_saving') : undefined}
      >
        {words.say('inbox_words_save')}
      </Button>
      <Button kind="quiet" small onPress={onOver}>
        {words.say('inbox_words_cancel')}
      </Button>
    </form>
  );
};

/** Whether a text can be a phrase. */
export const isPhrase = (text: string): boolean =>
  text.trim() !== '' && text.trim().length <= LIMITS.searchWords;
