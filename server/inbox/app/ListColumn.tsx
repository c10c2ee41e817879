import { TicketList } from '../list/TicketList';
import { ViewTabs } from '../list/ViewTabs';
import { VIEWS, writePlace } from '../state/address';
import type { Desk } from './DeskPage';

/** The tabs of the views. Changing the view keeps the open thread. */
export const ViewsBar = ({ desk: { inbox, bench } }: { desk: Desk }) => {
  const { view, ticketId } = inbox.address.place.value;
  const counts = bench.list.counts.value;
  // A team that is never asked to call has no use for the view.
  const views = VIEWS.filter((each) => each !== 'calls' || each === view || (counts?.calls ?? 0) > 0);
  return (
    <ViewTabs
      views={views}
      chosen={view}
      counts={counts}
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
      phoneHours={bench.list.phoneHours.value}
      addressOf={(id) => writePlace({ view, ticketId: id })}
      onMore={() => void bench.list.grow(view)}
    />
  );
};
