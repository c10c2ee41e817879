import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Comment } from '../../utils/protocol/desk-api';
import { aboveFoot } from './above-foot';

/** How many comments of the team have come since the end of the thread was last in view. */
export function useNewsBelow(
  end: RefObject<HTMLElement | null>,
  comments: readonly Comment[] | undefined,
): number {
  const [seen, setSeen] = useState<number | null>(null);
  const last = comments?.at(-1)?.position ?? 0;
  const newest = useRef(last);
  newest.current = last;
  const ready = comments !== undefined && comments.length > 0;
  useEffect(() => {
    if (!ready || !end.current) return;
    // What was here when the thread was opened is told by the line above it, not by this.
    setSeen((before) => before ?? newest.current);
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setSeen(newest.current), {
      rootMargin: aboveFoot(end.current),
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [ready, last]);
  if (seen === null) return 0;
  return comments?.filter(({ author, position }) => author.kind === 'agent' && position > seen).length ?? 0;
}
