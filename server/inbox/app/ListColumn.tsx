import { ListingBar } from '../list/ListingBar';
import { PeopleFound } from '../list/PeopleFound';
import { TicketList } from '../list/TicketList';
import { type Listing, writePlace } from '../state/address';
import type { Desk } from './DeskPage';

/** What is listed. Choosing something else keeps the open thread. */
export const ListingChoice = ({ desk: { inbox, bench } }: { desk: Desk }) => {
  const place = inbox.address.place.value;
  const addressOf = (listing: Listing) => writePlace({ ...place, ...listing });
  return (
    <ListingBar
      listing={place}
      counts={bench.list.around.value?.counts ?? null}
      addressOf={addressOf}
      onChoose={(listing) => inbox.address.go(addressOf(listing))}
    />
  );
};

/** The rows of what is listed, below the people that a search has found. */
export const ListColumn = ({ desk: { inbox, bench, lastRow } }: { desk: Desk }) => {
  const { ticketId, ...listing } = inbox.address.place.value;
  const list = bench.list.listOf(listing);
  const row = list?.items.findIndex(({ id }) => id === ticketId) ?? -1;
  if (row >= 0) lastRow.current = row;
  return (
    <>
      {listing.words !== '' && <PeopleFound people={bench.people.people.value} />}
      <TicketList
        key={writePlace({ ...listing, ticketId: null })}
        listing={listing}
        items={list?.items ?? null}
        total={bench.list.around.value?.counts[listing.share] ?? 0}
        more={list?.next != null}
        growing={list?.growing ?? false}
        failed={bench.connection.value.problem !== null}
        chosenId={ticketId}
        addressOf={(id) => writePlace({ ...listing, ticketId: id })}
        onMore={() => void bench.list.grow(listing)}
      />
    </>
  );
};
