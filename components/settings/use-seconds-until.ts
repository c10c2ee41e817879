import { useEffect, useState } from 'preact/hooks';
import { timeNow } from '../../utils/i18n/clock';

/** Whole seconds until a moment (milliseconds since 1970), counted down while it is shown; 0 when it has passed. */
export function useSecondsUntil(moment: number): number {
  const [, tick] = useState(0);
  const left = Math.max(0, Math.ceil((moment - timeNow()) / 1000));
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => tick((count) => count + 1), 1000);
    return () => clearTimeout(timer);
  });
  return left;
}
