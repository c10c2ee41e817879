import { type ReadonlySignal, signal } from '@preact/signals';
import type { Api } from '../api';
import type { InboxCallback, InboxCallbacks } from '../lists-protocol';
import { createLoaded, type LoadedState } from './loaded';

/** A call that was just written down, and can be taken back. */
export interface NotedCall {
  callId: string;
  callback: InboxCallback;
}

/** The queue of those who want to be called. */
export interface Callbacks {
  state: ReadonlySignal<LoadedState<InboxCallbacks>>;
  noted: ReadonlySignal<NotedCall | null>;
  read(): Promise<void>;
  /** Writes down a call. */
  called(callback: InboxCallback, reached: boolean): Promise<void>;
  takeBack(): Promise<void>;
  /** The call can no longer be taken back here. */
  forgetNoted(): void;
}

interface Parts {
  api: Pick<Api, 'callbacks' | 'call' | 'forgetCall'>;
  newId(): string;
  /** The counts of the inbox are no longer right. */
  onChanged(): void;
}

export const createCallbacks = ({ api, newId, onChanged }: Parts): Callbacks => {
  const loaded = createLoaded<InboxCallbacks>();
  const noted = signal<NotedCall | null>(null);

  /** Does something to a ticket's calls, then reads the queue: the answer to the act is a thread. */
  const act = async (ticketId: string, ask: () => ReturnType<Api['call']>): Promise<boolean> => {
    const done = await loaded.change(ticketId, async () => {
      const answer = await ask();
      return answer.ok ? api.callbacks() : answer;
    });
    if (done) onChanged();
    return done;
  };

  return {
    state: loaded.state,
    noted,
    read: () => loaded.read(api.callbacks),
    called: async (callback, reached) => {
      const callId = newId();
      const { ticketId } = callback;
      if (await act(ticketId, () => api.call(ticketId, callId, reached))) noted.value = { callId, callback };
    },
    takeBack: async () => {
      const last = noted.value;
      noted.value = null;
      if (last) await act(last.callback.ticketId, () => api.forgetCall(last.callback.ticketId, last.callId));
    },
    forgetNoted: () => {
      noted.value = null;
    },
  };
};
