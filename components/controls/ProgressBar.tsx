import './progress-bar.css';

/** How far something is that takes long; `words` say the same, "31 MB of 48 MB". */
export function ProgressBar({ done, total, words }: { done: number; total: number; words: string }) {
  return (
    <div class="progress-line">
      <progress class="progress-bar" value={done} max={total} aria-label={words} />
      <span class="meta" aria-hidden="true">
        {words}
      </span>
    </div>
  );
}
