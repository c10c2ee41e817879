import { useEffect, useState } from 'preact/hooks';
import './notice.css';

const STAYS_MS = 5_000;

export interface ToastProps {
  words: string;
  undo: { words: string; onClick: () => void };
  /** Called when its time is over. */
  onGone: () => void;
}

/** One sentence and Undo, for five seconds; it waits while it is pointed at or holds the focus. */
export function Toast({ words, undo, onGone }: ToastProps) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onGone, STAYS_MS);
    return () => clearTimeout(timer);
  }, [held, onGone]);
  return (
    <div
      class="toast"
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      <span>{words}</span>
      <button type="button" class="toast-undo" onClick={undo.onClick}>
        {undo.words}
      </button>
    </div>
  );
}
