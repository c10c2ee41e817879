import { effect, signal } from '@preact/signals';
import { call } from '../messaging/call';
import type { Problem } from '../problems/problem';
import { route } from './route-state';
import { signedIn } from './session-state';

/** How the last question for tickets went; undefined while it is under way, null when all is well. */
export const ticketsProblem = signal<Problem | null | undefined>(undefined);

/** How the last question for the open thread went; undefined while it is under way. */
export const threadProblem = signal<Problem | null | undefined>(undefined);

export async function refreshTickets(): Promise<void> {
  ticketsProblem.value = undefined;
  const answer = await call('refreshTickets');
  ticketsProblem.value = answer.ok ? null : answer.problem;
}

export async function refreshThread(ticketId: string): Promise<void> {
  threadProblem.value = undefined;
  const answer = await call('refreshThread', { ticketId });
  threadProblem.value = answer.ok ? null : answer.problem;
}

/** Asks the desk at once when help is opened, when the person comes back to it, and when the network does. */
export function keepTicketsFresh(): () => void {
  const refresh = () => {
    if (signedIn.value && document.visibilityState === 'visible') void refreshTickets();
  };
  document.addEventListener('visibilitychange', refresh);
  window.addEventListener('online', refresh);
  const stopSession = effect(() => {
    if (signedIn.value) refresh();
  });
  const stopThread = effect(() => {
    if (route.value.screen === 'thread') void refreshThread(route.value.ticketId);
  });
  return () => {
    document.removeEventListener('visibilitychange', refresh);
    window.removeEventListener('online', refresh);
    stopSession();
    stopThread();
  };
}
