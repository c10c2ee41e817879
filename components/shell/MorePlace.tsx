import { useEffect } from 'preact/hooks';
import { currentSite, hiddenHere, lookAtSite, turnButtonHere } from '../../utils/state/preferences-state';
import { go } from '../../utils/state/route-state';
import type { SessionFacts } from '../../utils/state/session-state';
import { openPage } from '../../utils/state/set-up-state';
import { signingOut, signOut } from '../../utils/state/sign-in-state';
import { spaceAddress } from '../../utils/state/space-address';
import { ticketView } from '../../utils/state/ticket-view-state';
import { draftCount, outbox } from '../../utils/state/tickets-state';
import { MoreMenu } from './MoreMenu';

export interface MorePlaceProps {
  facts: SessionFacts;
  onOpenPanel?: (() => void) | undefined;
  /** In the support space, where its own bar leads to feedback. */
  inSpace?: boolean;
}

export function MorePlace({ facts, onOpenPanel, inSpace = false }: MorePlaceProps) {
  useEffect(() => void lookAtSite(), []);
  const leads = facts.signedIn && !inSpace;
  return (
    <MoreMenu
      desk={facts.desk?.name ?? ''}
      email={facts.signedIn ? (facts.person?.email ?? '') : null}
      button={
        currentSite.value === null || inSpace ? null : { hidden: hiddenHere.value, onTurn: turnButtonHere }
      }
      onOpen={lookAtSite}
      onOptions={() => openPage('options')}
      unsent={outbox.value.length}
      drafts={draftCount.value ?? 0}
      busy={signingOut.value}
      onSignOut={signOut}
      {...(leads && { onFeedback: () => go({ screen: 'feedback' }), onSpace: openSpace })}
      {...(onOpenPanel && { onOpenPanel })}
    />
  );
}

function openSpace(): void {
  window.open(spaceAddress({ screen: 'tickets' }, ticketView.value), '_blank', 'noopener');
}
