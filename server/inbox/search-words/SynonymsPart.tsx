import { useId, useMemo, useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { TextField } from '../parts/TextField';
import { useWords } from '../words/WordsContext';
import { Part } from './Part';
import { Refused } from './Refused';
import type { PartProps } from './WordsScreen';

type Group = PartProps['known']['synonyms'][number];

/** Groups of words that mean the same in this help centre. */
export const SynonymsPart = (props: PartProps) => {
  const words = useWords();
  const [adding, setAdding] = useState(false);
  const groups = props.known.synonyms;
  return (
    <Part
      heading="inbox_words_same_heading"
      lead="inbox_words_same_lead"
      empty={groups.length === 0 && 'inbox_words_same_empty'}
    >
      {adding ? (
        <GroupForm {...props} onOver={() => setAdding(false)} />
      ) : (
        <Button small onPress={() => setAdding(true)}>
          {words.say('inbox_words_same_add')}
        </Button>
      )}
      <ul class="search-words-rows">
        {groups.map((group) => (
          <Row key={group.id} group={group} {...props} />
        ))}
      </ul>
    </Part>
  );
};

const Row = ({ group, ...props }: PartProps & { group: Group }) => {
  const words = useWords();
  const id = useId();
  const [editing, setEditing] = useState(false);
  if (editing)
    return (
      <li class="search-words-row">
        <GroupForm {...props} group={group} onOver={() => setEditing(false)} />
      </li>
    );
  return (
    <li class="search-words-row">
      <p class="search-words-text" id={id} dir="auto">
        {group.words.join(', ')}
      </p>
      <div class="search-words-ways">
        <Button kind="quiet" small describedBy={id} onPress={() => setEditing(true)}>
          {words.say('inbox_words_edit')}
        </Button>
        <Button kind="quiet" small describedBy={id} onPress={() => void props.acts.dropSynonyms(group.id)}>
          {words.say('inbox_words_delete')}
        </Button>
      </div>
      <Refused what={group.id} state={props.state} />
    </li>
  );
};

/** The words of a group as somebody types them; empty when they are too few or too many. */
export function wordsOfGroup(text: string): string[] {
  const words = text.split(/[,、，;]/).map((word) => word.trim());
  const group = [...new Set(words.filter(Boolean))];
  const fits = group.length >= 2 && group.length <= 20 && group.every((word) => word.length <= 100);
  return fits ? group : [];
}

const GroupForm = ({ group, state, acts, onOver }: PartProps & { group?: Group; onOver(): void }) => {
  const words = useWords();
  const id = useMemo(() => group?.id ?? crypto.randomUUID(), [group]);
  const [text, setText] = useState(group?.words.join(', ') ?? '');
  const [wrong, setWrong] = useState(false);
  const save = async () => {
    const typed = wordsOfGroup(text);
    setWrong(typed.length === 0);
    if (typed.length > 0 && (await acts.keepSynonyms(id, typed))) onOver();
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
        label={words.say('inbox_words_same_label')}
        name="words"
        autocomplete="off"
        value={text}
        error={wrong ? words.say('inbox_words_same_missing') : undefined}
        onChange={setText}
      />
      <Button small type="submit" busy={state.busy === id ? words.say('inbox_words_saving') : undefined}>
        {words.say('inbox_words_save')}
      </Button>
      <Button kind="quiet" small onPress={onOver}>
        {words.say('inbox_words_cancel')}
      </Button>
      <Refused what={id} state={state} />
    </form>
  );
};
