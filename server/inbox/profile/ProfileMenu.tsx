import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Avatar } from '../parts/Avatar';
import type { InboxMe } from '../protocol';
import { useWords } from '../words/WordsContext';

interface Props {
  agent: InboxMe['agent'];
  /** For the gallery: shown open. */
  startOpen?: boolean;
  onToggle?(open: boolean): void;
  children: ComponentChildren;
}

/** The agent's face in the bar, and what opens below it. Escape or a press outside closes it. */
export const ProfileMenu = ({ agent, startOpen = false, onToggle, children }: Props) => {
  const words = useWords();
  const id = useId();
  const [open, setOpen] = useState(startOpen);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const turn = (next: boolean) => {
    setOpen(next);
    onToggle?.(next);
  };
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) turn(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard for the controls inside
    <div
      class="profile-frame"
      ref={frame}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        turn(false);
        button.current?.focus();
      }}
    >
      <button
        type="button"
        class="profile-button"
        ref={button}
        aria-expanded={open}
        aria-controls={id}
        aria-label={words.say('inbox_profile', { name: agent.name })}
        onClick={() => turn(!open)}
      >
        <Avatar face={agent} size={28} />
      </button>
      <section
        class="menu profile-menu"
        id={id}
        hidden={!open}
        aria-label={words.say('inbox_profile_heading')}
      >
        {open && children}
      </section>
    </div>
  );
};
