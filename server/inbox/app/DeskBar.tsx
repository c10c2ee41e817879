import { Bar } from '../frame/Bar';
import { SearchField } from '../frame/SearchField';
import { ALL_OPEN, writePlace } from '../state/address';
import { freshness } from './ConnectionStrip';
import type { Desk } from './DeskPage';
import { ProfilePart } from './ProfilePart';

interface Props {
  desk: Desk;
  singleKeys: boolean;
  onSingleKeys(on: boolean): void;
}

/** The bar above every page, with what the desk says of itself. */
export const DeskBar = ({ desk, ...keys }: Props) => {
  const { inbox, bench, search } = desk;
  const session = inbox.session.state.value;
  return (
    <Bar
      desk={session.phase === 'in' ? session.me.desk : inbox.deskName.value}
      room={inbox.address.room.value.name}
      waiting={bench.list.around.value?.waiting ?? null}
      freshness={freshness(inbox.words, bench.connection.value)}
      search={
        <SearchField
          label={inbox.words.say('inbox_search')}
          shortcut={keys.singleKeys ? '/' : ''}
          words={inbox.address.place.value.words}
          fieldRef={search}
          onSearch={(words) => look(desk, words)}
        />
      }
      profile={<ProfilePart desk={desk} {...keys} />}
    />
  );
};

/**
 * Searches every ticket, whatever was listed before; without words the open ones are listed again. The first word is a
 * step that can be gone back on, the next ones take its place.
 */
const look = ({ inbox: { address } }: Desk, words: string): void => {
  const place = address.place.value;
  if (words === place.words && address.room.value.name === 'tickets') return;
  if (words === '' && place.words === '') return;
  const listing =
    words === '' ? ALL_OPEN : place.words === '' ? { ...ALL_OPEN, view: 'all' as const } : place;
  const next = writePlace({ ...listing, words, ticketId: place.ticketId });
  if (place.words === '') address.go(next);
  else address.replace(next);
};
