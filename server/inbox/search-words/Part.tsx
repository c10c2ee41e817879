import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { MessageKey } from '../words/messages';
import { useWords } from '../words/WordsContext';

interface Props {
  heading: MessageKey;
  lead: MessageKey;
  /** What stands there instead of rows. */
  empty?: MessageKey | false;
  children?: ComponentChildren;
}

/** One part of the page of words, with its heading. */
export const Part = ({ heading, lead, empty, children }: Props) => {
  const words = useWords();
  const id = useId();
  return (
    <section class="search-words-part" aria-labelledby={id}>
      <h2 id={id}>{words.say(heading)}</h2>
      <p class="search-words-note">{words.say(lead)}</p>
      {empty && <p class="search-words-empty">{words.say(empty)}</p>}
      {children}
    </section>
  );
};
