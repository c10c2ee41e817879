import { useEffect, useMemo, useState } from 'preact/hooks';
import { attachmentAddress, photoAddress } from '../api';
import { InboxFrame } from '../frame/InboxFrame';
import { Panes } from '../frame/Panes';
import { type Files, FilesContext } from '../parts/FilesContext';
import { readSingleKeys, writeSingleKeys } from '../state/keys';
import { shrinkPhoto } from '../state/photo';
import { createWorkbench, type Workbench } from '../state/workbench';
import { NowContext } from '../words/WordsContext';
import { CallbacksPage } from './CallbacksPage';
import { ClosedToast } from './ClosedToast';
import { ConnectionStrip } from './ConnectionStrip';
import { DeskBar } from './DeskBar';
import { useDocumentTitle } from './document-title';
import type { Inbox } from './inbox';
import { ListColumn, ListingChoice } from './ListColumn';
import { OpinionsPage } from './OpinionsPage';
import { OrganizationPage, OrganizationsPage } from './OrganizationsPage';
import { SidePart, useWide } from './SidePart';
import { ThreadColumn } from './ThreadColumn';
import { useKeys } from './use-keys';
import { WordsPage } from './WordsPage';

/** What the parts of the page share. */
export interface Desk {
  inbox: Inbox;
  bench: Workbench;
  /** The parts of the page that commands put the focus on. */
  heading: { current: HTMLHeadingElement | null };
  assignee: { current: HTMLSelectElement | null };
  status: { current: HTMLSelectElement | null };
  search: { current: HTMLInputElement | null };
  /** Begins a reply or a note in the open thread; null when none is open. */
  writing: { current: ((what: 'reply' | 'note') => void) | null };
  /** Where the open ticket stood in the list, for going on from there after it has left the view. */
  lastRow: { current: number };
}

const useBench = (inbox: Inbox, agentId: string): Workbench => {
  const bench = useMemo(() => createWorkbench({ ...inbox, agentId, shrink: shrinkPhoto }), [inbox, agentId]);
  useEffect(() => {
    bench.refresher.start();
    return bench.end;
  }, [bench]);
  return bench;
};

const filesOf = ({ pictures }: Workbench): Files => ({
  photoAddress,
  attachmentAddress,
  picture: pictures.picture,
  retryPicture: pictures.retryPicture,
});

const useDesk = (inbox: Inbox, agentId: string): Desk => {
  const bench = useBench(inbox, agentId);
  return useMemo<Desk>(
    () => ({
      inbox,
      bench,
      heading: { current: null },
      assignee: { current: null },
      status: { current: null },
      search: { current: null },
      writing: { current: null },
      lastRow: { current: 0 },
    }),
    [inbox, bench],
  );
};

/** The page of a signed-in agent. */
export const DeskPage = ({ inbox, agentId }: { inbox: Inbox; agentId: string }) => {
  const desk = useDesk(inbox, agentId);
  const files = useMemo(() => filesOf(desk.bench), [desk]);
  const [singleKeys, setSingleKeys] = useState(() => readSingleKeys(inbox.storage));
  useKeys(desk, singleKeys);
  useDocumentTitle(desk);
  const turnKeys = (on: boolean) => {
    setSingleKeys(on);
    writeSingleKeys(inbox.storage, on);
  };
  const { room, place } = inbox.address;
  const inTickets = room.value.name === 'tickets';
  return (
    <FilesContext.Provider value={files}>
      <NowContext.Provider value={desk.bench.connection.value.asOf ?? Date.now()}>
        <InboxFrame
          bar={<DeskBar desk={desk} singleKeys={singleKeys} onSingleKeys={turnKeys} />}
          strip={<ConnectionStrip desk={desk} />}
          toast={<ClosedToast desk={desk} />}
          showing={inTickets ? (place.value.ticketId === null ? 'list' : 'thread') : null}
        >
          <OpenRoom desk={desk} />
        </InboxFrame>
      </NowContext.Provider>
    </FilesContext.Provider>
  );
};

const OpenRoom = ({ desk }: { desk: Desk }) => {
  const { address, words } = desk.inbox;
  const room = address.room.value;
  if (room.name === 'words') return <WordsPage desk={desk} locale={room.locale ?? words.locale} />;
  if (room.name === 'callbacks') return <CallbacksPage desk={desk} />;
  if (room.name === 'opinions') return <OpinionsPage desk={desk} kind={room.kind} weeks={room.weeks} />;
  if (room.name === 'organizations') return <OrganizationsPage desk={desk} words={room.words} />;
  if (room.name === 'organization') return <OrganizationPage key={room.id} desk={desk} id={room.id} />;
  return <TicketPanes desk={desk} />;
};

const TicketPanes = ({ desk }: { desk: Desk }) => {
  const wide = useWide();
  const { thread } = desk.bench.thread.state.value;
  const { name = '' } = thread?.ticket.requester ?? {};
  return (
    <Panes
      views={<ListingChoice desk={desk} />}
      list={<ListColumn desk={desk} />}
      thread={<ThreadColumn desk={desk} folded={!wide} />}
      side={wide && thread && <SidePart desk={desk} thread={thread} />}
      sideName={desk.inbox.words.say('inbox_about_requester', { name })}
    />
  );
};
