import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { TextField } from '../parts/TextField';
import { useWords } from '../words/WordsContext';

interface Props {
  name: string;
  error: string | undefined;
  busy: boolean;
  /** @returns whether it is kept now */
  onSave(name: string): Promise<boolean>;
  onCancel(): void;
}

/** The name of an organization, new or changed. */
export const NameForm = ({ name, error, busy, onSave, onCancel }: Props) => {
  const words = useWords();
  const [text, setText] = useState(name);
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const save = async () => {
    setMissing(text.trim() === '');
    if (text.trim() === '' || busy) return;
    if (await onSave(text)) onCancel();
  };
  return (
    <form
      class="room-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={words.say('inbox_organizations_name')}
        name="organization"
        autocomplete="off"
        value={text}
        error={missing ? words.say('inbox_organizations_name_missing') : error}
        elementRef={field}
        onChange={setText}
      />
      <Button kind="primary" type="submit" busy={busy ? words.say('inbox_words_saving') : undefined}>
        {words.say('inbox_words_save')}
      </Button>
      <Button kind="quiet" onPress={onCancel}>
        {words.say('inbox_words_cancel')}
      </Button>
    </form>
  );
};
