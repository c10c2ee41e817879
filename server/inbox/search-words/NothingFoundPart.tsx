import { useId, useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { useWords } from '../words/WordsContext';
import type { InboxWords } from '../words-protocol';
import { Part } from './Part';
import { PhraseForm } from './PhraseForm';
import { Refused } from './Refused';
import type { PartProps } from './WordsScreen';

/** What people looked for in vain: it is given to an article, or forgotten. */
export const NothingFoundPart = (props: PartProps) => {
  const rows = props.known.nothingFound;
  return (
    <Part
      heading="inbox_words_none_heading"
      lead="inbox_words_none_lead"
      empty={rows.length === 0 && 'inbox_words_none_empty'}
    >
      <ul class="search-words-rows">
        {rows.map((row) => (
          <Row key={row.words} row={row} {...props} />
        ))}
      </ul>
    </Part>
  );
};

const Row = ({ row, state, acts }: PartProps & { row: InboxWords['nothingFound'][number] }) => {
  const words = useWords();
  const id = useId();
  const [giving, setGiving] = useState(false);
  return (
    <li class="search-words-row">
      <p class="search-words-text" id={id} dir="auto">
        {row.words}
      </p>
      <span class="meta">{words.count('inbox_words_times', row.times)}</span>
      <div class="search-words-ways">
        <Button kind="quiet" small describedBy={id} onPress={() => setGiving(!giving)}>
          {words.say('inbox_words_give')}
        </Button>
        <Button
          kind="quiet"
          small
          describedBy={id}
          busy={state.busy === row.words ? words.say('inbox_words_saving') : undefined}
          onPress={() => void acts.forget(row.words)}
        >
          {words.say('inbox_words_forget')}
        </Button>
      </div>
      <Refused what={row.words} state={state} />
      {giving && <PhraseForm first={row.words} state={state} acts={acts} onOver={() => setGiving(false)} />}
    </li>
  );
};
