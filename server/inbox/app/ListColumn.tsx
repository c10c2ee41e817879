import { TicketList } from '../list/TicketList';
import { ViewTabs } from '../list/ViewTabs';
import { VIEWS, writePlace } from '../state/address';
import type { Desk } from './DeskPage';

/** The tabs of the views. Changing the view keeps the open thread. */
export const ViewsBar = ({ desk: { inbox, bench } }: { desk: Desk }) => {
  const { view, ticketId } = inbox.address.place.value;
  return (
    <ViewTabs
      views={VIEWS}
      chosen={view}
      counts={bench.list.counts.value}
      addressOf={(next) => writePlace({ view: next, ticketId })}
    />
  );
};

/** The rows of the chosen view. */
export const ListColumn = ({ desk: { inbox, bench, lastRow } }: { desk: Desk }) => {
  const { view, ticketId } = inbox.address.place.value;
  const list = bench.list.lists.value[view];
  const row = list?.items.findIndex(({ id }) => id === ticketId) ?? -1;
  if (row >= 0) lastRow.current = row;
  return (
    <TicketList
      key={view}
      view={view}
      items={list?.items ?? null}
      total={bench.list.counts.value?.[view] ?? 0}
      more={list?.next != null}
      growing={list?.growing ?? false}
      failed={bench.connection.value.problem !== null}
      chosenId={ticketId}
      addressOf={(id) => writePlace({ view, ticketId: id })}
      onMore={() => void bench.list.grow(view)}
    />
  );
};
