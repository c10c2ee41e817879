import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** Starts at the newest comment; later refreshes leave the place alone. */
export const useStartAtEnd = (scroller: RefObject<HTMLElement | null>): void => {
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
  }, [scroller]);
};

/** Whether an element lies out of sight. */
export const useOutOfSight = (element: RefObject<Element | null>): boolean => {
  const [out, setOut] = useState(false);
  useEffect(() => {
    if (!element.current || !('IntersectionObserver' in window)) return;
    const observer = new IntersectionObserver(([entry]) => entry && setOut(!entry.isIntersecting));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return out;
};
