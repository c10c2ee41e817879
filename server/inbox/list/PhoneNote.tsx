import { phoneState } from '../../../utils/tickets/phone-hours';
import type { PhoneHours } from '../protocol';
import { dayAndTime } from '../words/times';
import { useNow, useWords } from '../words/WordsContext';

/** Whether the team calls now, and until when that stays so, on the agent's own clock. */
export const PhoneNote = ({ hours }: { hours: PhoneHours }) => {
  const words = useWords();
  const now = useNow();
  const { open, changesAt } = phoneState(hours, new Date(now));
  if (!changesAt) return null;
  const time = dayAndTime(words, changesAt.getTime(), now);
  return (
    <p class="phone-note" data-open={open}>
      {words.say(open ? 'inbox_phones_open' : 'inbox_phones_closed', { time })}
    </p>
  );
};
