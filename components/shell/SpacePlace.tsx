import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { refreshDesk } from '../../utils/state/desk-state';
import { photos } from '../../utils/state/pictures-state';
import { back } from '../../utils/state/route-state';
import { spaceAddress } from '../../utils/state/space-address';
import { ticketView } from '../../utils/state/ticket-view-state';
import { TicketSpace } from '../tickets/TicketSpace';
import { SpaceLayout } from './SpaceLayout';
import { ticketsProps } from './tickets-props';

export interface SpacePlaceProps {
  /** The thread that is open, beside the table. */
  thread: { ticketId: string; number: number | null; content: ComponentChildren } | null;
}

/** The whole ticket space in a tab. */
export function SpacePlace({ thread }: SpacePlaceProps) {
  const view = ticketView.value;
  useEffect(() => void refreshDesk(), []);
  const list = (
    <TicketSpace
      {...ticketsProps()}
      photos={photos.value}
      openId={thread?.ticketId ?? null}
      addressOf={(ticketId) => spaceAddress({ screen: 'thread', ticketId }, view)}
    />
  );
  return <SpaceLayout list={list} pane={thread && { ...thread, onClose: back }} />;
}
