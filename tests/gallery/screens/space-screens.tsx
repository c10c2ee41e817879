import { useMedia } from '../../../components/controls/use-media';
import { Frame } from '../../../components/shell/Frame';
import { HomeBar } from '../../../components/shell/HomeBar';
import { MoreMenu } from '../../../components/shell/MoreMenu';
import { ROOM_FOR_PANE, ROOM_FOR_TABLE } from '../../../components/shell/room';
import { SpaceBar } from '../../../components/shell/SpaceBar';
import { SpaceLayout } from '../../../components/shell/SpaceLayout';
import { FeedbackForm, type FeedbackFormProps, FeedbackSent } from '../../../components/tickets/FeedbackForm';
import { TicketList } from '../../../components/tickets/TicketList';
import { TicketSpace, type TicketSpaceProps } from '../../../components/tickets/TicketSpace';
import { countsOf, USUAL_VIEW } from '../../../utils/tickets/ticket-view';
import * as data from '../data';
import { found } from '../found-tickets';
import * as outbox from '../outbox-entries';
import { nothing, type Screens } from './screen';
import { Stage } from './stage';
import { conversation } from './ticket-screens';

const space: TicketSpaceProps = {
  tickets: data.MANY_TICKETS,
  allTickets: data.MANY_TICKETS,
  view: USUAL_VIEW,
  counts: countsOf(data.MANY_TICKETS),
  organization: null,
  search: null,
  personId: data.ANA.id,
  photos: data.PHOTOS,
  openId: null,
  outbox: [],
  desk: data.DESK,
  problem: null,
  checkedAt: data.NOW - 10_000,
  fresh: true,
  since: '2024-03-01T00:00:00Z',
  addressOf: (ticketId) => `#tickets/${ticketId}`,
  onView: nothing,
  onOpen: nothing,
  onAsk: nothing,
  onRefresh: nothing,
  onRetryEntry: nothing,
  onEditEntry: nothing,
  onDeleteEntry: nothing,
};

const more = (
  <MoreMenu
    desk={data.DESK}
    email={data.EMAIL}
    onOptions={nothing}
    unsent={0}
    drafts={0}
    onSignOut={nothing}
  />
);

const wideBar = (
  <SpaceBar
    desk={data.DESK}
    current="tickets"
    onTickets={nothing}
    onArticles={nothing}
    onFeedback={nothing}
    more={more}
  />
);

const narrowBar = <HomeBar current="tickets" unread={2} onChoose={nothing} more={more} />;

/** As the shell lays it out: a column, a table, or a table with a thread beside it. */
function Space({ beside = false, ...props }: Partial<TicketSpaceProps> & { beside?: boolean }) {
  const table = useMedia(ROOM_FOR_TABLE);
  const pane = useMedia(ROOM_FOR_PANE) && beside;
  const shown: TicketSpaceProps = {
    ...space,
    ...(props.tickets && { allTickets: props.tickets, counts: countsOf(props.tickets) }),
    ...props,
    openId: pane ? data.UNREAD_TICKET.id : null,
  };
  const content = { number: data.UNREAD_TICKET.number, content: conversation(), onClose: nothing };
  return (
    <Frame surface="tab" screen="tickets" strip={null} bar={table ? wideBar : narrowBar}>
      {table ? (
        <SpaceLayout list={<TicketSpace {...shown} />} pane={pane ? content : null} />
      ) : (
        <TicketList {...shown} spaceAddress={null} />
      )}
    </Frame>
  );
}

const feedback: FeedbackFormProps = {
  score: 8,
  text: 'Reminders save me a morning each week. Sharing links in francs took me a while to find.',
  desk: data.DESK,
  email: data.EMAIL,
  sending: false,
  problem: null,
  onScore: nothing,
  onText: nothing,
  onSend: nothing,
  onAsk: nothing,
};

export const spaceScreens: Screens = {
  space: () => <Space beside />,
  'space-alone': () => <Space />,
  'space-everyone': () => (
    <Space
      tickets={data.MANY_OF_EVERYONE}
      organization="Brightwater Studio"
      view={{ ...USUAL_VIEW, scope: 'everyone', order: { by: 'status', down: false } }}
    />
  ),
  'space-search': () => <Space view={{ ...USUAL_VIEW, words: 'bank im' }} search={found()} />,
  'space-huge': () => (
    <Space
      tickets={[...data.HUGE_TICKETS, ...data.HUGE_TICKETS.map((one) => ({ ...one, id: `${one.id}x` }))]}
      outbox={[outbox.OFFLINE_ENTRY]}
    />
  ),
  'space-empty': () => <Space tickets={[]} />,
  'space-failed': () => (
    <Space tickets={[]} checkedAt={0} fresh={false} problem={{ code: 'desk-unreachable' }} />
  ),
  feedback: () => (
    <Stage back={data.DESK}>
      <FeedbackForm {...feedback} />
    </Stage>
  ),
  'feedback-empty': () => (
    <Stage back={data.DESK}>
      <FeedbackForm {...feedback} score={null} text="" problem={{ code: 'storage-full' }} />
    </Stage>
  ),
  'feedback-sent': () => (
    <Stage back={data.DESK}>
      <FeedbackSent desk={data.DESK} onDone={nothing} />
    </Stage>
  ),
};
