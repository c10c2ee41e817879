import { useEffect, useMemo } from 'preact/hooks';
import { type OpenDraft, openDraft } from '../../utils/state/draft-state';
import type { DraftPlace } from '../../utils/tickets/draft';

/** The draft of a place, open for as long as the component stands. */
export function useDraft(account: string, place: DraftPlace): OpenDraft {
  const open = useMemo(() => openDraft(account, place), [account, place]);
  useEffect(() => () => open.close(), [open]);
  return open;
}
