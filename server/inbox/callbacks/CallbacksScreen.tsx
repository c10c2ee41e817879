import { Check } from 'lucide';
import { PhoneNote } from '../list/PhoneNote';
import type { InboxCallbacks } from '../lists-protocol';
import { Icon } from '../parts/Icon';
import { useWords } from '../words/WordsContext';
import { type CallbackActs, CallbackRow } from './CallbackRow';

interface Props extends CallbackActs {
  known: InboxCallbacks;
  /** The ticket whose call is being written down. */
  busy: string | null;
  /** The ticket whose call could not be written down, and why. */
  refused: { ticketId: string; sentence: string } | null;
}

/** Who wants to be called, the longest waiting first, with what an agent needs to call. */
export const CallbacksScreen = ({ known: { items, phoneHours, today }, ...rest }: Props) => {
  const words = useWords();
  return (
    <>
      <header class="room-head">
        <h2>{words.say('inbox_callbacks')}</h2>
        {phoneHours ? <PhoneNote hours={phoneHours} /> : <p class="meta">{words.say('inbox_calls_off')}</p>}
      </header>
      {items.length === 0 ? <Nobody /> : <Queue items={items} {...rest} />}
      {today.reached > 0 && (
        <p class="room-foot">
          <Icon of={Check} />
          <span>
            {words.count('inbox_calls_today', today.reached)}{' '}
            {words.count('inbox_calls_longest', today.longestWaitMinutes ?? 0)}
          </span>
        </p>
      )}
    </>
  );
};

const Nobody = () => {
  const words = useWords();
  return (
    <div class="empty">
      <h3>{words.say('inbox_calls_empty_heading')}</h3>
      <p>{words.say('inbox_calls_empty_text')}</p>
    </div>
  );
};

const Queue = ({ items, busy, refused, ...acts }: Pick<InboxCallbacks, 'items'> & Omit<Props, 'known'>) => {
  const words = useWords();
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{words.say('inbox_calls_waiting')}</th>
          <th scope="col">{words.say('inbox_calls_who')}</th>
          <th scope="col">{words.say('inbox_fact_phone')}</th>
          <th scope="col">{words.say('inbox_fact_language')}</th>
          <th scope="col">{words.say('inbox_calls_about')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {items.map((item, index) => (
          <CallbackRow
            key={item.ticketId}
            callback={item}
            first={index === 0}
            busy={busy === item.ticketId}
            error={refused?.ticketId === item.ticketId ? refused.sentence : undefined}
            {...acts}
          />
        ))}
      </tbody>
    </table>
  );
};
