import { useEffect, useState } from 'preact/hooks';
import type { InboxThread } from '../protocol';
import { RequesterPane } from '../requester/RequesterPane';
import { writePlace } from '../state/address';
import type { Desk } from './DeskPage';

const WIDE = '(min-width: 1100px)';

/** Whether there is room for the third pane. */
export const useWide = (): boolean => {
  const [wide, setWide] = useState(() => window.matchMedia(WIDE).matches);
  useEffect(() => {
    const query = window.matchMedia(WIDE);
    const hear = () => setWide(query.matches);
    query.addEventListener('change', hear);
    return () => query.removeEventListener('change', hear);
  }, []);
  return wide;
};

/** Who asks, beside the thread or folded into it. */
export const SidePart = ({ desk, thread }: { desk: Desk; thread: InboxThread }) => {
  const place = desk.inbox.address.place.value;
  const merge = async (into: string) => {
    // The buttons go with it, so the focus goes to the thread.
    if (await desk.bench.changes.merge(thread, into)) desk.heading.current?.focus();
  };
  return (
    <RequesterPane
      key={thread.ticket.id}
      thread={thread}
      phoneHours={desk.bench.list.around.value?.phoneHours ?? null}
      addressOf={(ticketId) => writePlace({ ...place, ticketId })}
      onMerge={(into) => void merge(into)}
    />
  );
};
