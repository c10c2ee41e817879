import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { useWords } from '../words/WordsContext';
import type { InboxWords } from '../words-protocol';
import { EditablePhrase } from './EditablePhrase';
import { Part } from './Part';
import { PhraseForm } from './PhraseForm';
import type { PartProps } from './WordsScreen';

/** What is known of each article: whether it helped, and the phrases that lead to it. */
export const ArticlesPart = (props: PartProps) => {
  const words = useWords();
  const [adding, setAdding] = useState(false);
  const rows = props.known.articles;
  return (
    <Part
      heading="inbox_words_articles_heading"
      lead="inbox_words_articles_lead"
      empty={rows.length === 0 && 'inbox_words_articles_empty'}
    >
      {adding ? (
        <PhraseForm {...props} onOver={() => setAdding(false)} />
      ) : (
        <Button small onPress={() => setAdding(true)}>
          {words.say('inbox_words_add')}
        </Button>
      )}
      <ul class="search-words-rows">
        {rows.map((row) => (
          <Row key={row.slug} row={row} {...props} />
        ))}
      </ul>
    </Part>
  );
};

type Known = InboxWords['articles'][number];

const Row = ({ row, state, acts, known }: PartProps & { row: Known }) => {
  const words = useWords();
  return (
    <li class="search-words-article">
      <h3 dir="auto">
        <a
          class="link"
          href={`/help/${known.locale}/article/${row.slug}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          {row.title}
        </a>
      </h3>
      <p class="meta">{verdictWords(words, row)}</p>
      {row.phrases.length > 0 && (
        <ul class="search-words-rows">
          {row.phrases.map((phrase) => (
            <EditablePhrase
              key={phrase.id}
              phrase={{ ...phrase, slug: row.slug }}
              state={state}
              acts={acts}
            />
          ))}
        </ul>
      )}
      {row.own.length > 0 && (
        <details class="search-words-own">
          <summary>
            {words.say('inbox_words_own')} <span class="view-count">{row.own.length}</span>
          </summary>
          <ul>
            {row.own.map((phrase) => (
              <li key={phrase} dir="auto">
                {phrase}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
};

function verdictWords(words: ReturnType<typeof useWords>, { helpful, unhelpful }: Known): string {
  const count = helpful + unhelpful;
  return count === 0
    ? words.say('inbox_words_no_verdict')
    : words.count('inbox_words_helped', count, { helpful });
}
