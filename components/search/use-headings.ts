import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type Heading, headingsIn } from './article-headings';

/** How far down the view a section must have come to be the one that is read. */
const READING_LINE = 0.25;

/** The headings of the text that is shown, and which of them stands over what is read now. */
export function useHeadings(
  root: RefObject<HTMLElement | null>,
  html: string | null | undefined,
): { headings: Heading[]; current: number } {
  const [headings, setHeadings] = useState<Heading[]>([]);
  const [current, setCurrent] = useState(-1);
  useLayoutEffect(() => setHeadings(html ? headingsIn(root.current) : []), [html, root]);
  useEffect(() => {
    const look = () => setCurrent(headingAt(headings, window.innerHeight * READING_LINE));
    look();
    document.addEventListener('scroll', look, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', look, { capture: true });
  }, [headings]);
  return { headings, current };
}

const headingAt = (headings: Heading[], line: number): number =>
  headings.findLastIndex(({ element }) => element.getBoundingClientRect().top < line);
