import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { aboveFoot } from './above-foot';

/** So much of a comment, pixels, has to be on the screen to count. */
const EDGE = 24;

/**
 * Tells which comment came into view: the last of those that did, by their `data-position`.
 * @param comments what is shown: another list is looked through anew
 */
export function useInView(
  log: RefObject<HTMLElement | null>,
  comments: unknown,
  onSeen: (position: number) => void,
): void {
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
        if (seen.length > 0) onSeen(Math.max(...seen.map(positionOf)));
      },
      { rootMargin: aboveFoot(log.current, EDGE) },
    );
    for (const item of log.current?.querySelectorAll('[data-position]') ?? []) observer.observe(item);
    return () => observer.disconnect();
  }, [comments]);
}

const positionOf = (item: Element): number => Number((item as HTMLElement).dataset.position);
