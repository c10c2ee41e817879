import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { InboxThread } from '../protocol';

/** Milliseconds that the end of a thread stands in view of somebody who is at the window. */
const LONG_ENOUGH = 1_000;

/** Says up to which position the thread was seen, once it has been in view for a second in a window with the focus. */
export const useSeen = (
  end: RefObject<HTMLElement | null>,
  { comments, readUpTo }: InboxThread,
  onSeen: ((position: number) => void) | undefined,
): void => {
  const position = comments.at(-1)?.position ?? 0;
  const tell = useRef(onSeen);
  tell.current = onSeen;
  useEffect(() => {
    const element = end.current;
    if (!element || readUpTo >= position || !('IntersectionObserver' in window)) return;
    return watch(element, () => tell.current?.(position));
  }, [end, position, readUpTo]);
};

function watch(element: HTMLElement, onSeen: () => void): () => void {
  let inView = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (inView && document.visibilityState === 'visible' && document.hasFocus())
      timer = setTimeout(onSeen, LONG_ENOUGH);
  };
  const observer = new IntersectionObserver(([entry]) => {
    inView = entry?.isIntersecting ?? false;
    look();
  });
  observer.observe(element);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  window.addEventListener('blur', look);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('focus', look);
    window.removeEventListener('blur', look);
  };
}
