import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { InboxFrame } from '../../../server/inbox/frame/InboxFrame';
import { TicketList } from '../../../server/inbox/list/TicketList';
import { ViewTabs } from '../../../server/inbox/list/ViewTabs';
import { ProfileForm, type ProfileProps } from '../../../server/inbox/profile/ProfileForm';
import { ProfileMenu } from '../../../server/inbox/profile/ProfileMenu';
import type { InboxThread, InboxTicket, InboxView } from '../../../server/inbox/protocol';
import { RequesterPane } from '../../../server/inbox/requester/RequesterPane';
import { VIEWS } from '../../../server/inbox/state/address';
import type { Fate } from '../../../server/inbox/state/replies';
import type { PendingReply } from '../../../server/inbox/state/reply-store';
import { CommentLog } from '../../../server/inbox/thread/CommentLog';
import { NoThread } from '../../../server/inbox/thread/NoThread';
import { PendingEntry } from '../../../server/inbox/thread/PendingEntry';
import { ReplyBox } from '../../../server/inbox/thread/ReplyBox';
import { ThreadHead } from '../../../server/inbox/thread/ThreadHead';
import { useWords } from '../../../server/inbox/words/WordsContext';
import { MAYA } from './people';
import { PHONE_HOURS, THREAD, TICKETS } from './tickets';

const nothing = () => {};

export interface DeskScreenProps {
  view?: InboxView;
  items?: InboxTicket[] | null;
  total?: number;
  more?: boolean;
  failed?: boolean;
  thread?: InboxThread | null;
  seenUpTo?: number;
  /** Instead of a thread. */
  middle?: ComponentChildren;
  text?: string;
  pending?: { reply: PendingReply; fate: Fate };
  statusError?: string;
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
    <RequesterPane thread={thread} phoneHours={PHONE_HOURS} addressOf={(id) => `#${id}`} />
  );
  return (
    <InboxFrame
      desk="Ledgerly Support"
      freshness={fresh ? words.say('inbox_up_to_date') : words.say('inbox_as_of', { time: '15:31' })}
      profile={<Profile profile={props.profile} />}
      strip={strip}
      views={<Views {...props} />}
      list={<List {...props} />}
      thread={
        middle ??
        (thread ? <Thread {...props} thread={thread} above={!wide && side} /> : <Nothing {...props} />)
      }
      side={wide && side}
      sideName={words.say('inbox_about_requester', { name: thread?.ticket.requester.name ?? '' })}
      toast={toast}
      showing={thread || middle ? 'thread' : 'list'}
    />
  );
};

const Nothing = ({ items = TICKETS }: DeskScreenProps) =>
  items && items.length > 0 ? (
    <NoThread heading="inbox_none_open_heading" text="inbox_none_open_text" />
  ) : null;

const Views = ({ view = 'all', items }: DeskScreenProps) => (
  <ViewTabs
    views={VIEWS}
    chosen={view}
    counts={
      items?.length === 0
        ? { open: 0, calls: 0, waiting: 0, over: 0, all: 0 }
        : { open: 23, calls: 3, waiting: 12, over: 1310, all: 1345 }
    }
    addressOf={() => '#'}
  />
);

const List = ({
  view = 'all',
  items = TICKETS,
  total = 9,
  more = false,
  failed = false,
  thread = THREAD,
}: DeskScreenProps) => (
  <TicketList
    view={view}
    items={items}
    total={total}
    more={more}
    growing={false}
    failed={failed}
    chosenId={thread?.ticket.id ?? null}
    phoneHours={PHONE_HOURS}
    addressOf={(id) => `#${id}`}
    onMore={nothing}
  />
);

const Profile = ({ profile }: Pick<DeskScreenProps, 'profile'>) => (
  <ProfileMenu agent={{ ...MAYA, email: 'maya@ledgerly.example' }} startOpen={profile !== undefined}>
    <ProfileForm
      agent={{ ...MAYA, email: 'maya@ledgerly.example' }}
      state={{ busy: null, nameSaved: false }}
      singleKeys
      onRename={nothing}
      onPhoto={nothing}
      onRemovePhoto={nothing}
      onSingleKeys={nothing}
      onSignOut={nothing}
      {...profile}
    />
  </ProfileMenu>
);

const Thread = (props: DeskScreenProps & { thread: InboxThread; above: ComponentChildren }) => {
  const { thread, above, seenUpTo = 9999, pending, text = '', kept = true, arrivedBefore = false } = props;
  const words = useWords();
  const { name } = thread.ticket.requester;
  return (
    <>
      <ThreadHead
        ticket={thread.ticket}
        backAddress="#"
        busy={false}
        error={props.statusError}
        headingRef={null}
        onClose={nothing}
        onReopen={nothing}
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
      <ReplyBox
        text={text}
        requester={name}
        agent={MAYA.name}
        blocked={pending !== undefined}
        kept={kept}
        arrivedBefore={arrivedBefore}
        fieldRef={null}
        onWrite={nothing}
        onSend={nothing}
      />
    </>
  );
};
