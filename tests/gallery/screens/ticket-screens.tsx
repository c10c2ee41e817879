import { AttachFile } from '../../../components/capture/AttachFile';
import { FileList } from '../../../components/capture/DraftFiles';
import { Toast } from '../../../components/controls/Toast';
import { SignedOutNote } from '../../../components/shell/SignedOutNote';
import { GoneTicket } from '../../../components/tickets/GoneTicket';
import { JumpToNew } from '../../../components/tickets/JumpToNew';
import { RatingForm, RatingGiven } from '../../../components/tickets/RatingForm';
import { Thread, type ThreadProps } from '../../../components/tickets/Thread';
import { TicketList, type TicketListProps } from '../../../components/tickets/TicketList';
import { USUAL_LIMITS } from '../../../utils/attachments/file-limits';
import { t } from '../../../utils/i18n/messages';
import { countsOf, USUAL_VIEW } from '../../../utils/tickets/ticket-view';
import * as data from '../data';
import { found } from '../found-tickets';
import * as entries from '../outbox-entries';
import { nothing, type Screens } from './screen';
import { Stage, threadTools, ticketsPlace } from './stage';

const entryActions = { onRetryEntry: nothing, onEditEntry: nothing, onDeleteEntry: nothing };

const list: TicketListProps = {
  tickets: data.TICKETS,
  allTickets: data.TICKETS,
  view: USUAL_VIEW,
  counts: countsOf(data.TICKETS),
  organization: null,
  search: null,
  personId: data.ANA.id,
  outbox: [],
  desk: data.DESK,
  problem: null,
  checkedAt: data.NOW - 10_000,
  fresh: true,
  since: '2024-03-01T00:00:00Z',
  spaceAddress: 'space.html',
  onView: nothing,
  onOpen: nothing,
  onAsk: nothing,
  onRefresh: nothing,
  ...entryActions,
};

const List = ({
  unread = 0,
  trouble = null,
  ...props
}: Partial<TicketListProps> & {
  unread?: number;
  trouble?: { code: 'offline' | 'desk-unreachable' } | null;
}) => (
  <Stage place="tickets" unread={unread} problem={trouble}>
    <TicketList
      {...list}
      {...(props.tickets && { allTickets: props.tickets, counts: countsOf(props.tickets) })}
      {...props}
    />
  </Stage>
);

const thread: ThreadProps = {
  ticket: data.UNREAD_TICKET,
  comments: data.COMMENTS,
  hasOlder: false,
  loadingOlder: false,
  onOlder: nothing,
  problem: null,
  onRetry: nothing,
  queued: [],
  personId: data.ANA.id,
  photos: data.PHOTOS,
  pictures: data.PICTURES,
  onWant: nothing,
  onSave: nothing,
  draft: data.REPLY_DRAFT,
  files: null,
  desk: data.DESK,
  email: data.EMAIL,
  attach: <AttachFile limits={USUAL_LIMITS} busy={false} onFiles={nothing} small />,
  capturing: false,
  composerProblem: null,
  sending: false,
  onBody: nothing,
  onScreenshot: nothing,
  onReply: nothing,
  onReplyAndClose: nothing,
  onClose: nothing,
  onReopen: nothing,
  onTicket: nothing,
  onSeen: nothing,
  ...entryActions,
};

const Conversation = (props: Partial<ThreadProps>) => (
  <Stage back={ticketsPlace()} tools={threadTools()}>
    <Thread {...thread} {...props} />
  </Stage>
);

/** A thread alone, for beside a table. */
export const conversation = () => <Thread {...thread} />;

const none = { ...data.REPLY_DRAFT, body: '' };
const read = { ...data.UNREAD_TICKET, unread: 0, readUpTo: 3 };
const waiting = [entries.OFFLINE_ENTRY, entries.SOON_ENTRY];
const HUGE_COMMENTS = data.thread(data.UNREAD_TICKET.id, [
  {
    by: 'ana',
    at: data.minutesAgo(4000),
    body: 'Donaudampfschifffahrtsgesellschaft'.repeat(20),
    attachments: [data.STATEMENT],
  },
  {
    by: data.PRIYA,
    at: data.minutesAgo(3000),
    body: `https://example.com/${'path/'.repeat(60)}\n${'word '.repeat(400)}`,
  },
]);

/** What somebody pastes in who was asked for the log. */
const LONG_COMMENTS = data.thread(data.UNREAD_TICKET.id, [
  {
    by: 'ana',
    at: data.minutesAgo(90),
    body: Array.from(
      { length: 400 },
      (_, line) => `2026-06-16 15:${String(line % 60).padStart(2, '0')} import: row ${line + 1} skipped`,
    ).join('\n'),
    attachments: Array.from({ length: 200 }, (_, index) => ({ ...data.STATEMENT, id: `log-${index}` })),
  },
]);

const OVER = { reply: true, close: false, reopen: true };

const rating = (
  <RatingForm
    agent={data.TOM.name}
    score={4}
    text=""
    desk={data.DESK}
    problem={null}
    onScore={nothing}
    onText={nothing}
    onSend={nothing}
    onSkip={nothing}
  />
);

const Solved = (props: Partial<ThreadProps>) => (
  <Conversation
    ticket={data.SOLVED_TICKET}
    draft={none}
    comments={data.SOLVED_COMMENTS()}
    rating={rating}
    {...props}
  />
);

export const ticketScreens: Screens = {
  tickets: () => <List unread={2} />,
  'tickets-everyone': () => (
    <List
      tickets={data.EVERYONES_TICKETS}
      organization="Brightwater Studio"
      view={{ ...USUAL_VIEW, scope: 'everyone' }}
    />
  ),
  'tickets-none-open': () => (
    <List tickets={[]} counts={{ all: 3, open: 0, closed: 3 }} view={{ ...USUAL_VIEW, filter: 'open' }} />
  ),
  'tickets-search': () => <List view={{ ...USUAL_VIEW, words: 'bank im' }} search={found()} />,
  'tickets-search-none': () => (
    <List
      view={{ ...USUAL_VIEW, words: 'sepa' }}
      search={{ words: 'sepa', scope: 'mine', hits: [], desk: { code: 'offline' } }}
    />
  ),
  'tickets-waiting': () => (
    <List outbox={waiting} trouble={{ code: 'offline' }} fresh={false} checkedAt={data.NOW - 600_000} />
  ),
  'tickets-attention': () => (
    <List
      outbox={[entries.REFUSED_ENTRY, entries.PAUSED_ENTRY, entries.CLOSING_ENTRY, entries.SENDING_ENTRY]}
    />
  ),
  'tickets-only-waiting': () => (
    <List tickets={[]} outbox={[entries.OFFLINE_ENTRY]} trouble={{ code: 'offline' }} fresh={false} />
  ),
  'tickets-empty': () => <List tickets={[]} />,
  'tickets-loading': () => <List tickets={[]} checkedAt={0} fresh={false} />,
  'tickets-failed': () => (
    <List
      tickets={[]}
      checkedAt={0}
      fresh={false}
      problem={{ code: 'desk-unreachable' }}
      trouble={{ code: 'desk-unreachable' }}
    />
  ),
  'tickets-huge': () => <List tickets={data.HUGE_TICKETS} unread={27} />,
  'tickets-signed-out': () => (
    <Stage place="tickets" unread={0}>
      <SignedOutNote waiting={2} onSignIn={nothing} onRead={nothing} />
    </Stage>
  ),
  thread: () => <Conversation />,
  'thread-fates': () => (
    <Conversation
      ticket={read}
      draft={none}
      queued={[entries.SENDING_ENTRY, { ...entries.SOON_ENTRY, ticketId: read.id }, entries.REFUSED_ENTRY]}
    />
  ),
  'thread-picture': () => (
    <Conversation
      ticket={read}
      files={<FileList files={data.FILES.slice(0, 1)} onEdit={nothing} onRemove={nothing} />}
    />
  ),
  'thread-no-picture': () => <Conversation ticket={read} composerProblem={{ code: 'capture-refused' }} />,
  'thread-merged': () => (
    <Conversation
      ticket={{
        ...read,
        status: 'closed',
        can: { reply: true, close: false, reopen: false, rate: false },
        mergedInto: { id: 'into', number: 4790, summary: 'Bank import doubles the entries of 3 March' },
      }}
      draft={none}
    />
  ),
  'thread-solved': () => <Solved />,
  'thread-solved-rated': () => <Solved rating={<RatingGiven score={4} thanks />} />,
  'thread-closed-undo': () => (
    <Stage
      back={ticketsPlace()}
      toast={
        <Toast
          words={t('thread_closed', { number: read.number })}
          undo={{ words: t('undo'), onClick: nothing }}
          onGone={nothing}
        />
      }
    >
      <Thread {...thread} ticket={{ ...read, status: 'closed', can: OVER }} draft={none} />
    </Stage>
  ),
  'thread-jump': () => (
    <Stage back={ticketsPlace()}>
      <div class="body thread">
        <h1 class="thread-title">{data.UNREAD_TICKET.summary}</h1>
        <JumpToNew count={2} onJump={nothing} />
      </div>
    </Stage>
  ),
  'thread-older': () => <Conversation ticket={read} draft={none} hasOlder pictures={new Map()} />,
  'thread-loading': () => <Conversation ticket={read} draft={none} comments={[]} />,
  'thread-gone': () => (
    <Stage back={ticketsPlace()} tools={threadTools()}>
      <GoneTicket draft={data.REPLY_DRAFT} onTake={nothing} />
    </Stage>
  ),
  'thread-failed': () => (
    <Conversation ticket={read} draft={none} comments={[]} problem={{ code: 'timeout' }} />
  ),
  'thread-long': () => <Conversation ticket={read} draft={none} comments={LONG_COMMENTS} />,
  'thread-huge': () => (
    <Conversation
      ticket={{ ...read, summary: data.HUGE_TICKETS[0]?.summary ?? '' }}
      comments={HUGE_COMMENTS}
    />
  ),
};
