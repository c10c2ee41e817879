import { useEffect, useMemo } from 'preact/hooks';
import { RoomPage } from '../frame/InboxFrame';
import type { InboxOpinionKind, InboxWeeks } from '../lists-protocol';
import { OpinionsHead, OpinionsScreen } from '../opinions/OpinionsScreen';
import { RoomState } from '../parts/RoomState';
import { opinionsAddress } from '../state/address';
import { createOpinions } from '../state/opinions';
import { problemSentence } from '../words/problem-sentence';
import type { Desk } from './DeskPage';

interface Props {
  desk: Desk;
  kind: InboxOpinionKind;
  weeks: InboxWeeks;
}

/** What people think of the product and of the help. */
export const OpinionsPage = ({ desk: { inbox }, kind, weeks }: Props) => {
  const opinions = useMemo(() => createOpinions(inbox.api, kind, weeks), [inbox, kind, weeks]);
  useEffect(() => void opinions.read(), [opinions]);
  const state = opinions.state.value;
  return (
    <RoomPage>
      <OpinionsHead
        kind={kind}
        weeks={weeks}
        onWeeks={(next) => inbox.address.go(opinionsAddress(kind, next))}
      />
      <RoomState state={state} onRetry={() => void opinions.read()}>
        {(known) => (
          <OpinionsScreen
            known={known}
            growing={state.busy !== null}
            error={state.refused ? problemSentence(inbox.words, state.refused.problem) : undefined}
            onMore={() => void opinions.grow()}
          />
        )}
      </RoomState>
    </RoomPage>
  );
};
