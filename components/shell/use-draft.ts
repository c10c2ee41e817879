import { useEffect, useMemo } from 'preact/hooks';
import { OpenDraft } from '../../utils/state/draft-state';
import type { DraftPlace } from '../../utils/tickets/draft';

/** The draft of a place, open for as long as the component stands. */
export function useDraft(account: string, place: DraftPlace): OpenDraft {
  const open = useMemo(() => new OpenDraft(account, place), [account, place]);
  useEffect(() => () => open.close(), [open]);
  return open;
}
