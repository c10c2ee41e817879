import { Toast } from '../parts/Toast';
import type { Desk } from './DeskPage';

/** A ticket was closed, and can be opened again at once. */
export const ClosedToast = ({ desk: { inbox, bench } }: { desk: Desk }) => {
  const { words } = inbox;
  const closed = bench.changes.closed.value;
  if (!closed) return null;
  return (
    <Toast
      key={closed.ticketId}
      sentence={words.say('inbox_closed_toast', { number: closed.number })}
      action={words.say('inbox_undo')}
      onAction={() => void bench.changes.undoClose()}
      onOver={bench.changes.forgetClosed}
    />
  );
};
