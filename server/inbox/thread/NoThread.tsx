import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../words/messages';
import { useWords } from '../words/WordsContext';

interface Props {
  heading: MessageKey;
  text?: MessageKey;
  children?: ComponentChildren;
}

/** What stands in the middle when there is no thread to show. */
export const NoThread = ({ heading, text, children }: Props) => {
  const words = useWords();
  return (
    <div class="empty empty-middle">
      <h2>{words.say(heading)}</h2>
      {text && <p>{words.say(text)}</p>}
      {children}
    </div>
  );
};
