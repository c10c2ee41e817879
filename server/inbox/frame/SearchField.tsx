import { Search, X } from 'lucide';
import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../../../utils/protocol/limits';
import { Icon } from '../parts/Icon';
import { useWords } from '../words/WordsContext';

interface Props {
  label: string;
  /** What is looked for, as the address says it. */
  words: string;
  /** The key that puts the focus here, told while nothing is typed. */
  shortcut?: string;
  fieldRef?: Ref<HTMLInputElement>;
  onSearch(words: string): void;
}

/** Milliseconds after the last key; a search goes to the desk. */
const PAUSE = 250;

/** What is typed is looked for by itself; Enter looks at once, Escape ends the search. */
export const SearchField = ({ label, words: sought, shortcut, fieldRef, onSearch }: Props) => {
  const words = useWords();
  const [text, setText] = useState(sought);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // The address follows what is typed, a moment late; only what it says by itself (going back, a link) is taken over.
  const asked = useRef(sought);
  useEffect(() => {
    if (sought !== asked.current) setText(sought);
    asked.current = sought;
  }, [sought]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const look = (wanted: string, pause: number) => {
    setText(wanted);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      asked.current = wanted.trim();
      onSearch(asked.current);
    }, pause);
  };
  return (
    <search aria-label={label}>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault();
          look(text, 0);
        }}
      >
        <Icon of={Search} />
        <input
          class="search-field"
          type="text"
          inputMode="search"
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          maxLength={LIMITS.searchWords}
          aria-label={label}
          placeholder={label}
          value={text}
          ref={fieldRef ?? null}
          onInput={(event) => look(event.currentTarget.value, PAUSE)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || text === '' || event.isComposing) return;
            event.stopPropagation();
            look('', 0);
          }}
        />
        {text === '' && shortcut && (
          <span class="search-shortcut" aria-hidden="true">
            <kbd>{shortcut}</kbd>
          </span>
        )}
        {text !== '' && (
          <button
            type="button"
            class="search-clear"
            aria-label={words.say('inbox_search_clear')}
            onClick={() => look('', 0)}
          >
            <Icon of={X} />
          </button>
        )}
      </form>
    </search>
  );
};
