import { Merge } from 'lucide';
import { Icon } from '../parts/Icon';
import { StateSign } from '../parts/StateSign';
import type { InboxThread } from '../protocol';
import type { MessageKey } from '../words/messages';
import { useWords } from '../words/WordsContext';

export interface OtherTicketsProps {
  thread: InboxThread;
  addressOf(ticketId: string): string;
  /** The open ticket is about the same as this one. */
  onMerge(into: string): void;
}

/** What else the person asked; the open ticket can be merged into any of it. */
export const OtherTickets = ({ thread, addressOf, onMerge }: OtherTicketsProps) => {
  const words = useWords();
  const { requester, mergedInto } = thread.ticket;
  if (thread.others.length === 0) return null;
  return (
    <section class="requester-part">
      <h3>{words.say('inbox_others', { name: requester.name })}</h3>
      <ul class="others">
        {thread.others.map(({ id, number, summary, status }) => (
          <li key={id}>
            <a href={addressOf(id)} title={summary}>
              <StateSign status={status} />
              <span class="only-spoken">{words.say(`inbox_status_${status}` as MessageKey)}: </span>
              <span class="others-summary" dir="auto">
                {summary}
              </span>
            </a>
            {!mergedInto && (
              <MergeButton name={words.say('inbox_merge', { number })} onPress={() => onMerge(id)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

const MergeButton = ({ name, onPress }: { name: string; onPress(): void }) => (
  <button type="button" class="icon-button" aria-label={name} title={name} onClick={onPress}>
    <Icon of={Merge} />
  </button>
);
