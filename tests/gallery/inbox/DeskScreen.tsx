import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { InboxFrame } from '../../../server/inbox/frame/InboxFrame';
import { Panes } from '../../../server/inbox/frame/Panes';
import { ListingBar } from '../../../server/inbox/list/ListingBar';
import { PeopleFound } from '../../../server/inbox/list/PeopleFound';
import { TicketList } from '../../../server/inbox/list/TicketList';
import type { InboxPerson } from '../../../server/inbox/lists-protocol';
import type { ProfileProps } from '../../../server/inbox/profile/ProfileForm';
import type { InboxThread, InboxTicket } from '../../../server/inbox/protocol';
import { RequesterPane } from '../../../server/inbox/requester/RequesterPane';
import { ALL_OPEN, type Listing } from '../../../server/inbox/state/address';
import type { Fate } from '../../../server/inbox/state/replies';
import type { PendingReply } from '../../../server/inbox/state/reply-store';
import { CommentLog } from '../../../server/inbox/thread/CommentLog';
import { MergedNote } from '../../../server/inbox/thread/MergedNote';
import { NoThread } from '../../../server/inbox/thread/NoThread';
import { PendingEntry } from '../../../server/inbox/thread/PendingEntry';
import { ReplyBox } from '../../../server/inbox/thread/ReplyBox';
import { ThreadHead } from '../../../server/inbox/thread/ThreadHead';
import { useWords } from '../../../server/inbox/words/WordsContext';
import { GalleryBar } from './GalleryBar';
import { MAYA, TOM } from './people';
import { PHONE_HOURS, THREAD, TICKETS } from './tickets';

const nothing = () => {};

export interface DeskScreenProps {
  listing?: Partial<Listing>;
  people?: InboxPerson[];
  items?: InboxTicket[] | null;
  total?: number;
  more?: boolean;
  failed?: boolean;
  thread?: InboxThread | null;
  seenUpTo?: number;
  /** Instead of a thread. */
  middle?: ComponentChildren;
  mode?: 'reply' | 'note';
  text?: string;
  pending?: { reply: PendingReply; fate: Fate };
  changeError?: string;
  kept?: boolean;
  arrivedBefore?: boolean;
  strip?: ComponentChildren;
  toast?: ComponentChildren;
  profile?: Partial<ProfileProps> | undefined;
  fresh?: boolean;
}

const useWide = (): boolean => {
  const query = window.matchMedia('(min-width: 1100px)');
  const [wide, setWide] = useState(query.matches);
  useEffect(() => {
    const hear = () => setWide(query.matches);
    query.addEventListener('change', hear);
    return () => query.removeEventListener('change', hear);
  });
  return wide;
};

/** The whole page of a signed-in agent, from fixed data. */
export const DeskScreen = (props: DeskScreenProps) => {
  const { thread = THREAD, middle, strip, toast, fresh = true } = props;
  const words = useWords();
  const wide = useWide();
  const side = thread && !middle && (
    <RequesterPane thread={thread} phoneHours={PHONE_HOURS} addressOf={(id) => `#${id}`} onMerge={nothing} />
  );
  return (
    <InboxFrame
      bar={
        <GalleryBar
          room="tickets"
          freshness={fresh ? words.say('inbox_up_to_date') : words.say('inbox_as_of', { time: '15:31' })}
          sought={listingOf(props).words}
          profile={props.profile}
        />
      }
      strip={strip}
      toast={toast}
      showing={thread || middle ? 'thread' : 'list'}
    >
      <Panes
        views={<Views {...props} />}
        list={<List {...props} />}
        thread={
          middle ??
          (thread ? <Thread {...props} thread={thread} above={!wide && side} /> : <Nothing {...props} />)
        }
        side={wide && side}
        sideName={words.say('inbox_about_requester', { name: thread?.ticket.requester.name ?? '' })}
      />
    </InboxFrame>
  );
};

const listingOf = ({ listing }: DeskScreenProps): Listing => ({ ...ALL_OPEN, ...listing });

const Nothing = ({ items = TICKETS }: DeskScreenProps) =>
  items && items.length > 0 ? (
    <NoThread heading="inbox_none_open_heading" text="inbox_none_open_text" />
  ) : null;

const Views = (props: DeskScreenProps) => (
  <ListingBar
    listing={listingOf(props)}
    counts={props.items?.length === 0 ? { mine: 0, nobodys: 0, all: 0 } : { mine: 6, nobodys: 4, all: 1345 }}
    addressOf={() => '#'}
    onChoose={nothing}
  />
);

const List = (props: DeskScreenProps) => {
  const { items = TICKETS, total = 9, more = false, failed = false, thread = THREAD, people = [] } = props;
  return (
    <>
      <PeopleFound people={people} />
      <TicketList
        listing={listingOf(props)}
        items={items}
        total={total}
        more={more}
        growing={false}
        failed={failed}
        chosenId={thread?.ticket.id ?? null}
        addressOf={(id) => `#${id}`}
        onMore={nothing}
      />
    </>
  );
};

const Thread = (props: DeskScreenProps & { thread: InboxThread; above: ComponentChildren }) => {
  const { thread, above, seenUpTo = 9999, pending, text = '', kept = true, arrivedBefore = false } = props;
  const words = useWords();
  const { name } = thread.ticket.requester;
  return (
    <>
      <ThreadHead
        ticket={thread.ticket}
        backAddress="#"
        team={[MAYA, TOM]}
        busy={null}
        error={props.changeError}
        headingRef={null}
        assigneeRef={null}
        statusRef={null}
        onAssign={nothing}
        onStatus={nothing}
      />
      {above && (
        <details class="folded">
          <summary>{words.say('inbox_about_requester', { name })}</summary>
          {above}
        </details>
      )}
      <CommentLog
        thread={thread}
        seenUpTo={seenUpTo}
        below={
          pending && (
            <PendingEntry
              pending={pending.reply}
              fate={pending.fate}
              me={MAYA}
              onRetry={nothing}
              onEdit={nothing}
              onDiscard={nothing}
            />
          )
        }
      />
      {thread.ticket.mergedInto ? (
        <MergedNote into={thread.ticket.mergedInto} address="#" />
      ) : (
        <ReplyBox
          mode={props.mode ?? 'reply'}
          text={text}
          requester={name}
          agent={MAYA.name}
          blocked={pending !== undefined}
          kept={kept}
          arrivedBefore={arrivedBefore}
          fieldRef={null}
          onMode={nothing}
          onWrite={nothing}
          onSend={nothing}
        />
      )}
    </>
  );
};
