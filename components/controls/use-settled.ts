import { useEffect, useState } from 'preact/hooks';

/** Long enough that a pause between two keys is over. */
const PAUSE_MS = 600;

/** Words as they were when they last stood still: for what is announced, so that not every key speaks. */
export function useSettled(words: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return words === '' ? '' : settled;
}
