import { Toast } from '../parts/Toast';
import type { Desk } from './DeskPage';

/** A ticket was closed, and can be opened again at once. */
export const ClosedToast = ({ desk: { inbox, bench } }: { desk: Desk }) => {
  const { words } = inbox;
  const closed = bench.closed.value;
  if (!closed) return null;
  return (
    <Toast
      key={closed.ticketId}
      sentence={words.say('inbox_closed_toast', { number: closed.number })}
      action={words.say('inbox_undo')}
      onAction={() => void bench.undoClose()}
      onOver={bench.forgetClosed}
    />
  );
};
