import { signal } from '@preact/signals';
import { call } from '../messaging/call';
import type { Problem, Result } from '../problems/problem';
import { go, goTo } from './route-state';

/** Why the last wish about a kept message could not be fulfilled. */
export const outboxProblem = signal<Problem | null>(null);

async function noting<T>(asked: Promise<Result<T>>): Promise<Result<T>> {
  const answer = await asked;
  outboxProblem.value = answer.ok ? null : answer.problem;
  return answer;
}

export const retryEntry = (id: string) => noting(call('retryEntry', { id }));

export const deleteEntry = (id: string) => noting(call('deleteEntry', { id }));

/** Makes a kept message a draft again and goes where it is written. */
export async function editEntry(id: string): Promise<void> {
  const answer = await noting(call('editEntry', { id }));
  if (!answer.ok) return;
  const { place } = answer.value;
  if (place === 'new-ticket') goTo({ screen: 'ask' });
  else go({ screen: 'thread', ticketId: place.slice('reply:'.length) });
}

export const changeStatus = (ticketId: string, status: 'closed' | 'open') =>
  noting(call('changeStatus', { ticketId, status }));
