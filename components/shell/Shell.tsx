import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import { enlarged } from '../../utils/state/enlarged-state';
import { storageBroken } from '../../utils/state/mirror';
import { refreshTickets, ticketsProblem } from '../../utils/state/refresh-state';
import { goTo, route } from '../../utils/state/route-state';
import { type SessionFacts, session } from '../../utils/state/session-state';
import { discardSolved, solved, undoSolved } from '../../utils/state/solved-state';
import { draftCount, openTicket, outbox, tickets } from '../../utils/state/tickets-state';
import { Empty } from '../controls/Empty';
import { Toast } from '../controls/Toast';
import { ArticlePlace } from './ArticlePlace';
import { AskPlace } from './AskPlace';
import { Broken } from './Broken';
import { EditPlace } from './EditPlace';
import { Frame } from './Frame';
import { SearchPlace } from './SearchPlace';
import { SentPlace } from './SentPlace';
import { ShellBar } from './ShellBar';
import { SignedOutNote } from './SignedOutNote';
import { SignInPlace } from './SignInPlace';
import { SolvedPlace } from './SolvedPlace';
import { StatusStrip } from './StatusStrip';
import { ThreadPlace } from './ThreadPlace';
import { TicketsPlace } from './TicketsPlace';

export interface ShellProps {
  surface: 'popup' | 'panel';
  /** The desk this build was made for; empty when the person has to name one. */
  presetAddress: string;
  /** Only in the popup: goes on beside the page. */
  onOpenPanel?: () => void;
}

/** Help, in whatever surface: sign-in first, then one place at a time. */
export function Shell(props: ShellProps) {
  const [wantsSignIn, setWantsSignIn] = useState(false);
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
  return (
    <Frame
      surface={props.surface}
      wide={enlarged.value && route.value.screen === 'article'}
      screen={route.value.screen}
      bar={<ShellBar {...props} facts={facts} />}
      strip={<Trouble facts={facts} />}
      toast={route.value.screen === 'solved' && solved.value?.canUndo && <SolvedToast />}
    >
      <Place {...props} facts={facts} onSignIn={() => setWantsSignIn(true)} />
    </Frame>
  );
}

function Trouble({ facts }: { facts: SessionFacts }) {
  const problem = ticketsProblem.value === undefined ? facts.trouble : ticketsProblem.value;
  const shown = problem?.code === 'signed-out' ? null : problem;
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
  onSignIn: () => void;
}

function Place({ surface, onOpenPanel, facts, onSignIn }: PlaceProps) {
  const to = route.value;
  if (to.screen === 'search') return <SearchPlace surface={surface} onOpenPanel={onOpenPanel} />;
  if (to.screen === 'article') return <ArticlePlace key={`${to.slug} ${to.language}`} to={to} />;
  if (to.screen === 'solved') return solved.value && <SolvedPlace solved={solved.value} />;
  if (!facts.signedIn || !facts.account) return <SignedOut onSignIn={onSignIn} />;
  if (to.screen === 'tickets') return <TicketsPlace />;
  if (to.screen === 'sent') return <SentPlace {...to} />;
  if (to.screen !== 'thread') return <AskPlace account={facts.account} />;
  const ticket = openTicket.value;
  if (ticket) return <ThreadPlace key={ticket.id} ticket={ticket} account={facts.account} />;
  return tickets.value && ticketsProblem.value !== undefined ? <Gone /> : null;
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

/** The ticket was taken away on the desk. */
const Gone = () => (
  <div class="body">
    <Empty icon="inbox" level={1} title={t('problem_not_found')} />
  </div>
);
