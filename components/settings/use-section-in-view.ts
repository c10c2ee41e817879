import { useEffect, useState } from 'preact/hooks';

/** How far down the view a section must have come to be the one that is read. */
const READING_LINE = 0.2;

/** Which of the sections, by their ids and in order, is read now: the last that has begun above the reading line. */
export function useSectionInView<Id extends string>(ids: readonly Id[]): Id | undefined {
  const [current, setCurrent] = useState<Id | undefined>(ids[0]);
  useEffect(() => {
    const look = () => setCurrent(sectionAt(ids, window.innerHeight * READING_LINE));
    look();
    document.addEventListener('scroll', look, { passive: true });
    return () => document.removeEventListener('scroll', look);
  }, [ids]);
  return current;
}

function sectionAt<Id extends string>(ids: readonly Id[], line: number): Id | undefined {
  // At the end of the page the last one is read, however short it is.
  const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
  if (scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2) return ids.at(-1);
  const begun = ids.filter((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? line) < line);
  return begun.at(-1) ?? ids[0];
}
