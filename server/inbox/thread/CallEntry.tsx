import { Phone, PhoneMissed } from 'lucide';
import { Icon } from '../parts/Icon';
import { When } from '../parts/When';
import type { InboxCall } from '../protocol';
import { useWords } from '../words/WordsContext';

/** A call that was made, as one line that only the team sees. */
export const CallEntry = ({ call }: { call: InboxCall }) => {
  const words = useWords();
  return (
    <p class="call-entry">
      <Icon of={call.reached ? Phone : PhoneMissed} />
      <span dir="auto">
        {words.say(call.reached ? 'inbox_call_reached' : 'inbox_call_missed', { name: call.agent.name })}
      </span>
      <When at={call.createdAt} as="moment" />
    </p>
  );
};
