import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import { closing } from '../../utils/state/closing-state';
import { damage, noteDamageSeen } from '../../utils/state/damage-state';
import { enlarged } from '../../utils/state/enlarged-state';
import { storageBroken } from '../../utils/state/mirror';
import { refreshTickets, threadProblem, ticketsProblem } from '../../utils/state/refresh-state';
import { goTo, route } from '../../utils/state/route-state';
import { type SessionFacts, session } from '../../utils/state/session-state';
import { discardSolved, solved, undoSolved } from '../../utils/state/solved-state';
import { draftCount, openTicket, outbox } from '../../utils/state/tickets-state';
import { Toast } from '../controls/Toast';
import { useMedia } from '../controls/use-media';
import { ArticlePlace } from './ArticlePlace';
import { AskPlace } from './AskPlace';
import { Broken } from './Broken';
import { ClosedToast } from './ClosedToast';
import { DamageStrip } from './DamageStrip';
import { EditPlace } from './EditPlace';
import { FeedbackPlace } from './FeedbackPlace';
import { Frame } from './Frame';
import { GonePlace } from './GonePlace';
import { ROOM_FOR_PANE, ROOM_FOR_TABLE } from './room';
import { SearchPlace } from './SearchPlace';
import { SentPlace } from './SentPlace';
import { ShellBar, WideBar } from './ShellBar';
import { SignedOutNote } from './SignedOutNote';
import { SignInPlace } from './SignInPlace';
import { SolvedPlace } from './SolvedPlace';
import { SpacePlace } from './SpacePlace';
import { StatusStrip } from './StatusStrip';
import { ThreadPlace } from './ThreadPlace';
import { TicketsPlace } from './TicketsPlace';

export interface ShellProps {
  surface: 'popup' | 'panel' | 'tab';
  /** The desk this build was made for; empty when the person has to name one. */
  presetAddress: string;
  /** Only in the popup: goes on beside the page. */
  onOpenPanel?: () => void;
}

/** Help, in whatever surface: sign-in first, then one place at a time. */
export function Shell(props: ShellProps) {
  const [wantsSignIn, setWantsSignIn] = useState(false);
  const hasTable = useMedia(ROOM_FOR_TABLE);
  const hasPane = useMedia(ROOM_FOR_PANE);
  const facts = session.value;
  if (storageBroken.value) return <Broken />;
  if (!facts) return null;
  if (!facts.signedIn && (wantsSignIn || facts.signIn || !facts.desk)) {
    return <SignInPlace presetAddress={props.presetAddress} />;
  }
  const to = route.value;
  if (to.screen === 'edit' && facts.account) {
    return <EditPlace key={to.fileId} to={to} account={facts.account} desk={facts.desk?.name ?? ''} />;
  }
  const table = props.surface === 'tab' && hasTable;
  const beside = table && hasPane && facts.signedIn;
  return (
    <Frame
      surface={props.surface}
      wide={enlarged.value && to.screen === 'article'}
      screen={beside && to.screen === 'thread' ? 'tickets' : to.screen}
      bar={table ? <WideBar facts={facts} threadBeside={beside} /> : <ShellBar {...props} facts={facts} />}
      strip={<Trouble facts={facts} />}
      toast={<Undoing />}
    >
      <Place {...props} table={table} beside={beside} facts={facts} onSignIn={() => setWantsSignIn(true)} />
    </Frame>
  );
}

/** What was done a moment ago and can be undone. */
function Undoing() {
  if (route.value.screen === 'solved') return solved.value?.canUndo ? <SolvedToast /> : null;
  return closing.value && <ClosedToast closing={closing.value} />;
}

function Trouble({ facts }: { facts: SessionFacts }) {
  const problem = ticketsProblem.value === undefined ? facts.trouble : ticketsProblem.value;
  const shown = problem?.code === 'signed-out' ? null : problem;
  if (damage.value) return <DamageStrip {...damage.value} onSeen={noteDamageSeen} />;
  return <StatusStrip problem={shown} desk={facts.desk?.name ?? ''} onRetry={refreshTickets} />;
}

const SolvedToast = () => (
  <Toast
    words={t('solved_discarded')}
    undo={{ words: t('undo'), onClick: undoSolved }}
    onGone={discardSolved}
  />
);

interface PlaceProps extends ShellProps {
  facts: SessionFacts;
  /** Tickets are a table. */
  table: boolean;
  /** A thread stands beside it. */
  beside: boolean;
  onSignIn: () => void;
}

function Place({ surface, onOpenPanel, facts, table, beside, onSignIn }: PlaceProps) {
  const to = route.value;
  if (to.screen === 'search') return <SearchPlace surface={surface} onOpenPanel={onOpenPanel} />;
  if (to.screen === 'article') return <ArticlePlace key={`${to.slug} ${to.language}`} to={to} />;
  if (to.screen === 'solved') return solved.value && <SolvedPlace solved={solved.value} />;
  const { account } = facts;
  if (!facts.signedIn || !account) return <SignedOut onSignIn={onSignIn} />;
  if (to.screen === 'sent') return <SentPlace {...to} />;
  if (to.screen === 'feedback') return <FeedbackPlace account={account} />;
  if (to.screen === 'thread' && !beside) return <OpenThread account={account} />;
  if (to.screen === 'tickets' && !table) return <TicketsPlace inSpace={surface === 'tab'} />;
  if (to.screen !== 'thread' && to.screen !== 'tickets') return <AskPlace account={account} />;
  const thread = to.screen === 'thread' && {
    ticketId: to.ticketId,
    number: openTicket.value?.number ?? null,
    content: <OpenThread account={account} />,
  };
  return <SpacePlace thread={thread || null} />;
}

/** The thread that is open, unless it is still on its way, or gone. */
function OpenThread({ account }: { account: string }) {
  const ticket = openTicket.value;
  if (ticket) return <ThreadPlace key={ticket.id} ticket={ticket} account={account} />;
  if (route.value.screen !== 'thread' || threadProblem.value?.code !== 'not-found') return null;
  return <GonePlace key={route.value.ticketId} ticketId={route.value.ticketId} account={account} />;
}

function SignedOut({ onSignIn }: { onSignIn: () => void }) {
  return (
    <SignedOutNote
      waiting={(draftCount.value ?? 0) + outbox.value.length}
      onSignIn={onSignIn}
      onRead={() => goTo({ screen: 'search' })}
    />
  );
}
