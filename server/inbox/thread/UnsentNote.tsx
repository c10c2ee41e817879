import { CircleAlert, Clock } from 'lucide';
import { Icon } from '../parts/Icon';
import type { InboxThread } from '../protocol';
import { useWords } from '../words/WordsContext';

/** Says that an answer has not gone out by mail yet, or will not. The requester sees it in Handrail all the same. */
export const UnsentNote = ({ letter }: { letter: InboxThread['unsent'][number] }) => {
  const words = useWords();
  const givenUp = letter.state === 'given-up';
  return (
    <p class={`fate-words unsent ${givenUp ? 'fate-refused' : 'fate-waiting'}`}>
      <Icon of={givenUp ? CircleAlert : Clock} />
      <span>
        {words.say(givenUp ? 'inbox_letter_given_up' : 'inbox_letter_waiting', { address: letter.recipient })}
      </span>
    </p>
  );
};
