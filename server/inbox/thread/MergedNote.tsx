import { Merge } from 'lucide';
import { Icon } from '../parts/Icon';
import type { InboxTicket } from '../protocol';
import { useWords } from '../words/WordsContext';

interface Props {
  into: NonNullable<InboxTicket['mergedInto']>;
  address: string;
}

/** Where the talk of a merged ticket goes on, in the place where one would reply. */
export const MergedNote = ({ into: { number, summary }, address }: Props) => {
  const words = useWords();
  return (
    <div class="merged-note">
      <Icon of={Merge} />
      <p>
        {words.say('inbox_merged_into', { number })}{' '}
        <a class="link" href={address} dir="auto">
          {summary}
        </a>
        <span class="merged-hint">{words.say('inbox_merged_hint')}</span>
      </p>
    </div>
  );
};
