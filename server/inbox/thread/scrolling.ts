import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

const toEnd = (element: HTMLElement): void => {
  element.scrollTop = element.scrollHeight;
};

const isAtEnd = ({ scrollTop, scrollHeight, clientHeight }: HTMLElement): boolean =>
  scrollHeight - scrollTop - clientHeight < 8;

/**
 * Starts at the newest comment; later refreshes leave the place alone. When the room shrinks, because a strip appears
 * or the reply grows, whoever was at the end stays there.
 */
export const useStartAtEnd = (scroller: RefObject<HTMLElement | null>): void => {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let atEnd = true;
    const note = () => {
      atEnd = isAtEnd(element);
    };
    toEnd(element);
    element.addEventListener('scroll', note, { passive: true });
    const room = new ResizeObserver(() => atEnd && toEnd(element));
    room.observe(element);
    return () => {
      element.removeEventListener('scroll', note);
      room.disconnect();
    };
  }, [scroller]);
};

/**
 * Shows the end of the thread when the agent has sent something: that is the agent's own doing.
 * In narrow windows the page scrolls instead of the thread.
 */
export const useShowSent = (
  scroller: RefObject<HTMLElement | null>,
  end: RefObject<HTMLElement | null>,
  sentId: string | undefined,
): void => {
  useLayoutEffect(() => {
    if (sentId === undefined) return;
    end.current?.scrollIntoView({ block: 'nearest' });
    if (scroller.current) toEnd(scroller.current);
  }, [scroller, end, sentId]);
};

/** Whether the element that `key` stands for lies further down than what is seen of its scroller. */
export const useBelow = (
  element: RefObject<Element | null>,
  scroller: RefObject<Element | null>,
  key: string | undefined,
): boolean => {
  const [below, setBelow] = useState(false);
  useEffect(() => {
    setBelow(false);
    if (key === undefined || !element.current || !('IntersectionObserver' in window)) return;
    const observer = new IntersectionObserver(([entry]) => {
      const bottom = Math.min(window.innerHeight, scroller.current?.getBoundingClientRect().bottom ?? 0);
      if (entry) setBelow(!entry.isIntersecting && entry.boundingClientRect.top >= bottom - 1);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, scroller, key]);
  return below;
};
