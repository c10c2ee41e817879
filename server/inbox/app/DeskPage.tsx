import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { attachmentAddress, photoAddress } from '../api';
import { InboxFrame } from '../frame/InboxFrame';
import { type Files, FilesContext } from '../parts/FilesContext';
import { readSingleKeys, writeSingleKeys } from '../state/keys';
import { shrinkPhoto } from '../state/photo';
import { createWorkbench, type Workbench } from '../state/workbench';
import { NowContext } from '../words/WordsContext';
import { ClosedToast } from './ClosedToast';
import { ConnectionStrip, freshness } from './ConnectionStrip';
import { useDocumentTitle } from './document-title';
import type { Inbox } from './inbox';
import { ListColumn, ViewsBar } from './ListColumn';
import { ProfilePart } from './ProfilePart';
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
  replyField: { current: HTMLTextAreaElement | null };
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

/** The page of a signed-in agent. */
export const DeskPage = ({ inbox, agentId }: { inbox: Inbox; agentId: string }) => {
  const bench = useBench(inbox, agentId);
  const heading = useRef<HTMLHeadingElement>(null);
  const replyField = useRef<HTMLTextAreaElement>(null);
  const lastRow = useRef(0);
  const desk = useMemo<Desk>(() => ({ inbox, bench, heading, replyField, lastRow }), [inbox, bench]);
  const files = useMemo(() => filesOf(bench), [bench]);
  const [singleKeys, setSingleKeys] = useState(() => readSingleKeys(inbox.storage));
  useKeys(desk, singleKeys);
  useDocumentTitle(desk);
  const turnKeys = (on: boolean) => {
    setSingleKeys(on);
    writeSingleKeys(inbox.storage, on);
  };
  return (
    <FilesContext.Provider value={files}>
      <NowContext.Provider value={bench.connection.value.asOf ?? Date.now()}>
        <OpenRoom desk={desk} singleKeys={singleKeys} onSingleKeys={turnKeys} />
      </NowContext.Provider>
    </FilesContext.Provider>
  );
};

interface PanesProps {
  desk: Desk;
  singleKeys: boolean;
  onSingleKeys(on: boolean): void;
}

const OpenRoom = (props: PanesProps) => {
  const { address, words } = props.desk.inbox;
  const room = address.room.value;
  return room.name === 'words' ? (
    <WordsPage {...props} locale={room.locale ?? words.locale} />
  ) : (
    <Panes {...props} />
  );
};

const Panes = ({ desk, singleKeys, onSingleKeys }: PanesProps) => {
  const { inbox, bench } = desk;
  const session = inbox.session.state.value;
  const wide = useWide();
  const { thread } = bench.thread.state.value;
  const { name = '' } = thread?.ticket.requester ?? {};
  return (
    <InboxFrame
      desk={session.phase === 'in' ? session.me.desk : inbox.deskName.value}
      freshness={freshness(inbox.words, bench.connection.value)}
      profile={<ProfilePart desk={desk} singleKeys={singleKeys} onSingleKeys={onSingleKeys} />}
      strip={<ConnectionStrip desk={desk} />}
      views={<ViewsBar desk={desk} />}
      list={<ListColumn desk={desk} />}
      thread={<ThreadColumn desk={desk} folded={!wide} />}
      side={wide && thread && <SidePart desk={desk} thread={thread} />}
      sideName={inbox.words.say('inbox_about_requester', { name })}
      toast={<ClosedToast desk={desk} />}
      showing={inbox.address.place.value.ticketId === null ? 'list' : 'thread'}
    />
  );
};
