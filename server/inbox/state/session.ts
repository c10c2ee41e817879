import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem, Result } from '../../../utils/problems/problem';
import type { Api } from '../api';
import type { InboxMe } from '../protocol';

export type SessionState =
  | { phase: 'starting' }
  | { phase: 'unreachable'; problem: Problem; trying: boolean }
  /** `meanwhile`: the session ended by itself while somebody worked here. */
  | { phase: 'out'; meanwhile: boolean }
  | { phase: 'in'; me: InboxMe };

export interface Session {
  state: ReadonlySignal<SessionState>;
  /** Asks the desk who is signed in. */
  start(): Promise<void>;
  enter(me: InboxMe): void;
  /** Called when any answer says that the session is over. */
  lose(): void;
  leave(): Promise<Result<void>>;
}

export const createSession = (api: Pick<Api, 'me' | 'signOut'>): Session => {
  const state = signal<SessionState>({ phase: 'starting' });
  const enter = (me: InboxMe) => {
    state.value = { phase: 'in', me };
  };
  const lose = () => {
    if (state.value.phase !== 'out') state.value = { phase: 'out', meanwhile: state.value.phase === 'in' };
  };
  const start = async () => {
    if (state.value.phase === 'unreachable') state.value = { ...state.value, trying: true };
    const answer = await api.me();
    if (answer.ok) enter(answer.value);
    else if (answer.problem.code === 'signed-out') lose();
    else state.value = { phase: 'unreachable', problem: answer.problem, trying: false };
  };
  const leave = async () => {
    const answer = await api.signOut();
    if (answer.ok || answer.problem.code === 'signed-out') state.value = { phase: 'out', meanwhile: false };
    return answer;
  };
  return { state, start, enter, lose, leave };
};
