import { Phone } from 'lucide';
import type { InboxCallback } from '../lists-protocol';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { FieldError } from '../parts/TextField';
import { ticketAddress } from '../state/address';
import { languageName } from '../words/language-name';
import { age, fullDate, moment } from '../words/times';
import { useNow, useWords } from '../words/WordsContext';

export interface CallbackActs {
  /** Writes down that the call was made. */
  onCalled(callback: InboxCallback, reached: boolean): void;
}

interface Props extends CallbackActs {
  callback: InboxCallback;
  /** The one that has waited longest: its call is the next thing to do. */
  first: boolean;
  busy: boolean;
  /** Why the call could not be written down. */
  error: string | undefined;
}

/** Somebody to call: since when they wait, who, where, in which language, about what. */
export const CallbackRow = ({ callback, first, busy, error, onCalled }: Props) => {
  const words = useWords();
  const now = useNow();
  const { requester, phone, language, summary, ticketId, since } = callback;
  return (
    <tr>
      <td data-name={words.say('inbox_calls_waiting')}>
        <time class="table-strong" dateTime={since} title={fullDate(words, since)}>
          {age(words, since, now)}
        </time>
        <span class="table-second">
          {words.say('inbox_calls_since', { time: moment(words, since, now) })}
        </span>
        <Tries callback={callback} />
      </td>
      <td data-name={words.say('inbox_calls_who')}>
        <span dir="auto">{requester.name}</span>
        {requester.organization && (
          <span class="table-second" dir="auto">
            {requester.organization}
          </span>
        )}
      </td>
      <td data-name={words.say('inbox_fact_phone')}>
        <bdi class="phone-number">{phone}</bdi>
      </td>
      <td data-name={words.say('inbox_fact_language')}>{languageName(words, language)}</td>
      <td data-name={words.say('inbox_calls_about')}>
        <a class="link" href={ticketAddress(ticketId)} dir="auto">
          {summary}
        </a>
      </td>
      <td>
        <span class="table-ways">
          <a
            class={`button button-small ${first ? 'button-primary' : 'button-secondary'}`}
            href={`tel:${phone}`}
            aria-label={words.say('inbox_call_name', { name: requester.name })}
          >
            <Icon of={Phone} />
            {words.say('inbox_call')}
          </a>
          <Button
            kind="quiet"
            small
            busy={busy ? words.say('inbox_call_reached_button') : undefined}
            onPress={() => onCalled(callback, true)}
          >
            {words.say('inbox_call_reached_button')}
          </Button>
          <Button kind="quiet" small off={busy} onPress={() => onCalled(callback, false)}>
            {words.say('inbox_call_missed_button')}
          </Button>
        </span>
        <FieldError id={`call-error-${ticketId}`} error={error} />
      </td>
    </tr>
  );
};

/** Calls that reached nobody. */
const Tries = ({ callback: { tries } }: { callback: InboxCallback }) => {
  const words = useWords();
  const now = useNow();
  const last = tries.at(-1);
  if (!last) return null;
  const values = { name: last.agent.name, time: moment(words, last.createdAt, now) };
  return (
    <span class="table-second table-warning">{words.count('inbox_calls_tried', tries.length, values)}</span>
  );
};
