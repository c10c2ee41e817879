import { useEffect, useState } from 'preact/hooks';
import './list.css';

const PATIENCE_MS = 300;

/** Grey lines in place of rows, only when it takes longer than 300 ms, with words for what is awaited. */
export function Skeleton({
  words,
  rows = 3,
  at = PATIENCE_MS,
}: {
  words: string;
  rows?: number;
  at?: number;
}) {
  const [late, setLate] = useState(at === 0);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), at);
    return () => clearTimeout(timer);
  }, [at]);
  if (!late) return null;
  return (
    <div class="skeleton">
      {Array.from({ length: rows }, (_, row) => (
        <div class="skeleton-row" key={row} aria-hidden="true">
          <span class="skeleton-sign" />
          <span class="skeleton-long" />
          <span class="skeleton-short" />
        </div>
      ))}
      <p class="meta" role="status">
        {words}
      </p>
    </div>
  );
}
