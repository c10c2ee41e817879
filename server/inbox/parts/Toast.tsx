import { useEffect, useState } from 'preact/hooks';

interface Props {
  sentence: string;
  action: string;
  onAction(): void;
  onOver(): void;
}

/** Something that was done and can be undone for five seconds; pointing at it or focusing it holds the time. */
export const Toast = ({ sentence, action, onAction, onOver }: Props) => {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onOver, 5_000);
    return () => clearTimeout(timer);
  }, [held, onOver]);
  return (
    <div
      class="toast"
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <p>{sentence}</p>
      <button type="button" class="toast-action" onClick={onAction}>
        {action}
      </button>
    </div>
  );
};
