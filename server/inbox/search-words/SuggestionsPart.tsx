import { Button } from '../parts/Button';
import { useWords } from '../words/WordsContext';
import type { InboxWords } from '../words-protocol';
import { EditablePhrase } from './EditablePhrase';
import { Part } from './Part';
import type { PartProps } from './WordsScreen';

/** Phrases that wait for an agent. */
export const SuggestionsPart = (props: PartProps) => {
  const rows = props.known.suggestions;
  return (
    <Part
      heading="inbox_words_suggested_heading"
      lead="inbox_words_suggested_lead"
      empty={rows.length === 0 && 'inbox_words_suggested_empty'}
    >
      <ul class="search-words-rows">
        {rows.map((row) => (
          <Row key={row.id} row={row} {...props} />
        ))}
      </ul>
    </Part>
  );
};

const Row = ({ row, state, acts }: PartProps & { row: InboxWords['suggestions'][number] }) => {
  const words = useWords();
  const source = row.source === 'ticket' ? 'inbox_words_source_ticket' : 'inbox_words_source_search';
  return (
    <EditablePhrase
      phrase={row}
      state={state}
      acts={acts}
      about={
        <p class="meta" dir="auto">
          {row.title} · {words.say(source)} · {words.count('inbox_words_times', row.times)}
        </p>
      }
      more={(describedBy) => (
        <Button
          small
          describedBy={describedBy}
          busy={state.busy === row.id ? words.say('inbox_words_saving') : undefined}
          onPress={() => void acts.keepPhrase(row.id, row)}
        >
          {words.say('inbox_words_accept')}
        </Button>
      )}
    />
  );
};
