import type { ComponentChildren } from 'preact';
import { IconButton } from '../../../components/controls/IconButton';
import { BackBar } from '../../../components/shell/BackBar';
import { Frame } from '../../../components/shell/Frame';
import { HomeBar, type Place } from '../../../components/shell/HomeBar';
import { MoreMenu } from '../../../components/shell/MoreMenu';
import { StatusStrip } from '../../../components/shell/StatusStrip';
import { t } from '../../../utils/i18n/messages';
import type { Problem } from '../../../utils/problems/problem';
import { DESK, EMAIL } from '../data';
import { nothing } from './screen';

interface StageProps {
  place?: Place;
  /** A deeper screen, with the name of where back leads. */
  back?: string;
  /** What stands at the end of the bar of a deeper screen. */
  tools?: ComponentChildren;
  surface?: 'popup' | 'panel';
  unread?: number;
  problem?: Problem | null;
  toast?: ComponentChildren;
  children: ComponentChildren;
}

/** A screen in its frame, as the shell puts it together. */
export function Stage({
  place = 'search',
  back,
  tools,
  surface = 'panel',
  unread = 2,
  problem = null,
  toast,
  children,
}: StageProps) {
  const bar = back ? (
    <BackBar place={back} onBack={nothing} end={tools ?? <More />} />
  ) : (
    <HomeBar current={place} unread={unread} onChoose={nothing} more={<More />} />
  );
  const strip = <StatusStrip problem={problem} desk={DESK} onRetry={nothing} />;
  return (
    <Frame surface={surface} bar={bar} strip={strip} toast={toast} screen={place}>
      {children}
    </Frame>
  );
}

export const ticketsPlace = (): string => t('tab_tickets');

/** What stands at the end of the bar of a thread. */
export const threadTools = () => (
  <>
    <IconButton icon="external-link" name={t('tickets_open_space')} onClick={nothing} />
    <More />
  </>
);

function More() {
  return (
    <MoreMenu
      desk={DESK}
      email={EMAIL}
      button={{ hidden: false, onTurn: nothing }}
      onOptions={nothing}
      onFeedback={nothing}
      onSpace={nothing}
      unsent={2}
      drafts={1}
      onSignOut={nothing}
      onOpenPanel={nothing}
    />
  );
}
