import type { ComponentChildren } from 'preact';
import { Mark } from '../parts/Mark';
import { type Room, TICKETS_ADDRESS, wordsAddress } from '../state/address';
import { useWords } from '../words/WordsContext';

interface Props {
  desk: string;
  /** The page that is open. */
  room: Room['name'];
  /** Whether what is shown is up to date, in words. */
  freshness?: string;
  profile: ComponentChildren;
}

/** The desk, the pages of the inbox, and the agent. The open page's name is the heading. */
export const Bar = ({ desk, room, freshness, profile }: Props) => {
  const words = useWords();
  return (
    <header class="bar">
      <Mark name={desk} />
      <span class="desk-name" dir="auto">
        {desk}
      </span>
      <RoomName open={room === 'tickets'} address={TICKETS_ADDRESS} name={words.say('inbox_tickets')} />
      <RoomName open={room === 'words'} address={wordsAddress()} name={words.say('inbox_words')} />
      <span class="bar-freshness">{freshness}</span>
      {profile}
    </header>
  );
};

const RoomName = ({ open, address, name }: { open: boolean; address: string; name: string }) =>
  open ? (
    <h1 class="bar-title">{name}</h1>
  ) : (
    <a class="bar-link" href={address}>
      {name}
    </a>
  );
