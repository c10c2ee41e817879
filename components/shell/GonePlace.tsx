import { askInstead } from '../../utils/state/gone-state';
import { replyPlace } from '../../utils/tickets/draft';
import { GoneTicket } from '../tickets/GoneTicket';
import { useDraft } from './use-draft';

/** The ticket was taken away on the desk. */
export function GonePlace({ ticketId, account }: { ticketId: string; account: string }) {
  const open = useDraft(account, replyPlace(ticketId));
  return <GoneTicket draft={open.draft.value} onTake={() => void askInstead(open)} />;
}
