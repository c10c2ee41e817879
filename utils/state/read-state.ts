import { effect } from '@preact/signals';
import { call } from '../messaging/call';
import { isSurfaceFocused } from '../messaging/surface';
import { openTicket, threadComments } from './tickets-state';

const SEEN_AFTER_MS = 1000;

/** A thread counts as read when its newest comment has been shown for a second in a window the person works in. */
export const markWhatIsSeen = (): (() => void) =>
  effect(() => {
    const ticket = openTicket.value;
    const position = threadComments.value?.at(-1)?.position;
    if (!ticket || position === undefined || position <= ticket.readUpTo) return undefined;
    const timer = setInterval(async () => {
      if (document.visibilityState !== 'visible' || !(await isSurfaceFocused())) return;
      clearInterval(timer);
      void call('markRead', { ticketId: ticket.id, position });
    }, SEEN_AFTER_MS);
    return () => clearInterval(timer);
  });
