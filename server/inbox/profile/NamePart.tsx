import { useState } from 'preact/hooks';
import { LIMITS } from '../../../utils/protocol/limits';
import { Button } from '../parts/Button';
import { TextField } from '../parts/TextField';
import { problemSentence } from '../words/problem-sentence';
import { useWords } from '../words/WordsContext';
import type { ProfileProps } from './ProfileForm';

type Props = Pick<ProfileProps, 'agent' | 'state' | 'onRename'>;

/** The name, with what became of saving it. */
export const NamePart = ({ agent, state, onRename }: Props) => {
  const words = useWords();
  const [name, setName] = useState(agent.name);
  const changed = name.trim() !== agent.name;
  return (
    <form
      class="profile-name"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onRename(name);
      }}
    >
      <TextField
        label={words.say('inbox_name_label')}
        name="name"
        autocomplete="name"
        value={name}
        error={nameError(words, state)}
        onChange={setName}
      />
      <div class="profile-save">
        <Button small type="submit" busy={state.busy === 'name' ? words.say('inbox_name_saving') : undefined}>
          {words.say('inbox_name_save')}
        </Button>
        <span class="meta" role="status">
          {state.nameSaved && !changed && words.say('inbox_name_saved')}
        </span>
      </div>
    </form>
  );
};

const nameError = (
  words: ReturnType<typeof useWords>,
  { nameProblem }: Props['state'],
): string | undefined => {
  if (nameProblem === undefined) return undefined;
  if (nameProblem === 'missing') return words.say('inbox_name_missing');
  if (nameProblem === 'too-long') return words.say('inbox_name_long', { limit: LIMITS.name });
  return problemSentence(words, nameProblem);
};
