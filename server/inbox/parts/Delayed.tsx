import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Shows its children only after 300 ms, so that what is quick does not flicker. */
export const Delayed = ({ children, after = 300 }: { children: ComponentChildren; after?: number }) => {
  const [due, setDue] = useState(after === 0);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), after);
    return () => clearTimeout(timer);
  }, [after]);
  return due && children;
};
