import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { InboxThread } from '../protocol';
import { ReplyBox } from '../thread/ReplyBox';
import type { Desk } from './DeskPage';

type Mode = 'reply' | 'note';

/** A note that was begun and no reply: it goes on where it was left. */
const firstMode = ({ bench }: Desk, ticketId: string): Mode => {
  const [reply, note] = [bench.replies, bench.notes].map(({ states }) => states.value[ticketId]?.text ?? '');
  return note && !reply ? 'note' : 'reply';
};

/** Where replies and notes are written, each with a draft of its own. */
export const WritingPart = ({ desk, thread }: { desk: Desk; thread: InboxThread }) => {
  const { inbox, bench, writing } = desk;
  const { id, requester } = thread.ticket;
  const [mode, setMode] = useState(() => firstMode(desk, id));
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    writing.current = (what) => {
      setMode(what);
      // The field is the same in both modes, so keys typed meanwhile are not lost.
      field.current?.focus();
    };
    return () => {
      writing.current = null;
    };
  }, [writing]);
  const session = inbox.session.state.value;
  const writings = mode === 'note' ? bench.notes : bench.replies;
  const state = writings.states.value[id];
  if (!state || session.phase !== 'in') return null;
  return (
    <ReplyBox
      mode={mode}
      text={state.text}
      requester={requester.name}
      agent={session.me.agent.name}
      blocked={state.pending !== undefined}
      kept={state.kept}
      arrivedBefore={state.arrivedBefore}
      fieldRef={field}
      onMode={(next) => writing.current?.(next)}
      onWrite={(text) => writings.write(id, text)}
      onSend={(as) => void writings.send(id, as)}
    />
  );
};
