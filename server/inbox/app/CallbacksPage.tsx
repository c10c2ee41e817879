import { useEffect, useMemo } from 'preact/hooks';
import { CallbacksScreen } from '../callbacks/CallbacksScreen';
import { RoomPage } from '../frame/InboxFrame';
import { RoomState } from '../parts/RoomState';
import { Toast } from '../parts/Toast';
import { type Callbacks, createCallbacks } from '../state/callbacks';
import { problemSentence } from '../words/problem-sentence';
import type { Words } from '../words/words';
import type { Desk } from './DeskPage';

/** The queue of those who want to be called. It is read again whenever the tickets are. */
export const CallbacksPage = ({ desk: { inbox, bench } }: { desk: Desk }) => {
  const { words } = inbox;
  const callbacks = useMemo(
    () =>
      createCallbacks({
        api: inbox.api,
        newId: () => crypto.randomUUID(),
        onChanged: () => void bench.refresher.now(),
      }),
    [inbox, bench],
  );
  const { asOf } = bench.connection.value;
  useEffect(() => void callbacks.read(), [callbacks, asOf]);
  const { busy, refused } = callbacks.state.value;
  return (
    <RoomPage>
      <RoomState state={callbacks.state.value} onRetry={() => void callbacks.read()}>
        {(known) => (
          <CallbacksScreen
            known={known}
            busy={busy}
            refused={refused && { ticketId: refused.what, sentence: problemSentence(words, refused.problem) }}
            onCalled={(callback, reached) => void callbacks.called(callback, reached)}
          />
        )}
      </RoomState>
      <CallToast callbacks={callbacks} words={words} />
    </RoomPage>
  );
};

const CallToast = ({ callbacks, words }: { callbacks: Callbacks; words: Words }) => {
  const noted = callbacks.noted.value;
  if (!noted) return null;
  return (
    <Toast
      key={noted.callId}
      sentence={words.say('inbox_call_noted', { name: noted.callback.requester.name })}
      action={words.say('inbox_undo')}
      onAction={() => void callbacks.takeBack()}
      onOver={callbacks.forgetNoted}
    />
  );
};
