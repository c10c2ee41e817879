import type { ComponentChildren } from 'preact';
import { Mark } from '../parts/Mark';
import {
  CALLBACKS_ADDRESS,
  ORGANIZATIONS_ADDRESS,
  opinionsAddress,
  type Room,
  TICKETS_ADDRESS,
  wordsAddress,
} from '../state/address';
import { useWords } from '../words/WordsContext';

interface Props {
  desk: string;
  /** The page that is open. */
  room: Room['name'];
  /** How many open tickets and callbacks wait; null until the desk has counted. */
  waiting: { open: number; calls: number } | null;
  /** Whether what is shown is up to date, in words. */
  freshness?: string;
  search: ComponentChildren;
  profile: ComponentChildren;
}

/** The desk, the pages of the inbox, search, and the agent. The open page's name is the heading. */
export const Bar = ({ desk, room, waiting, freshness, search, profile }: Props) => {
  const words = useWords();
  return (
    <header class="bar">
      <Mark name={desk} />
      <span class="desk-name" dir="auto">
        {desk}
      </span>
      <nav class="bar-rooms" aria-label={words.say('inbox_rooms')}>
        <RoomName open={room === 'tickets'} address={TICKETS_ADDRESS} name={words.say('inbox_tickets')}>
          <Count of={waiting?.open} />
        </RoomName>
        <RoomName open={room === 'callbacks'} address={CALLBACKS_ADDRESS} name={words.say('inbox_callbacks')}>
          <Count of={waiting?.calls} />
        </RoomName>
        <RoomName open={room === 'opinions'} address={opinionsAddress()} name={words.say('inbox_opinions')} />
        <RoomName
          open={room === 'organizations' || room === 'organization'}
          address={ORGANIZATIONS_ADDRESS}
          name={words.say('inbox_organizations')}
        />
        <RoomName open={room === 'words'} address={wordsAddress()} name={words.say('inbox_words')} />
      </nav>
      <span class="bar-freshness">{freshness}</span>
      {search}
      {profile}
    </header>
  );
};

interface RoomNameProps {
  open: boolean;
  address: string;
  name: string;
  children?: ComponentChildren;
}

const RoomName = ({ open, address, name, children }: RoomNameProps) =>
  open ? (
    <h1 class="bar-title">
      <a href={address} aria-current="page">
        {name}
      </a>
      {children}
    </h1>
  ) : (
    <span class="bar-room">
      <a class="bar-link" href={address}>
        {name}
      </a>
      {children}
    </span>
  );

/** How many wait behind a name; nothing when none do. */
const Count = ({ of: count = 0 }: { of: number | undefined }) => {
  const words = useWords();
  if (count === 0) return null;
  const numbers = new Intl.NumberFormat(words.region, { notation: 'compact' });
  return <span class="bar-count">{numbers.format(count)}</span>;
};
