import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import './confirm-button.css';

export interface ConfirmButtonProps {
  /** What is done, what is asked before, and what leaves everything as it is. */
  words: { act: string; question: string; keep: string };
  onConfirm: () => void;
}

/** For what cannot be undone: it asks once, in its own place. */
export function ConfirmButton({ words, onConfirm }: ConfirmButtonProps) {
  const [asking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (asking) keep.current?.focus();
  }, [asking]);
  if (!asking) {
    return (
      <Button size="small" kind="quiet" onClick={() => setAsking(true)}>
        {words.act}
      </Button>
    );
  }
  return (
    <fieldset class="confirm-question">
      <legend>{words.question}</legend>
      <Button size="small" kind="destructive" onClick={onConfirm}>
        {words.act}
      </Button>
      <Button size="small" kind="quiet" onClick={() => setAsking(false)} buttonRef={keep}>
        {words.keep}
      </Button>
    </fieldset>
  );
}
