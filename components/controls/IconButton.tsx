import type { Ref } from 'preact';
import './button.css';
import { Icon } from './Icon';
import type { IconName } from './icons';

export interface IconButtonProps {
  icon: IconName;
  /** Spoken, and shown as a tooltip. */
  name: string;
  onClick: () => void;
  size?: number;
  /** For a button that opens something. */
  expanded?: boolean;
  opens?: 'menu' | 'dialog';
  buttonRef?: Ref<HTMLButtonElement>;
}

export function IconButton({ icon, name, onClick, size = 18, expanded, opens, buttonRef }: IconButtonProps) {
  return (
    <button
      ref={buttonRef ?? null}
      type="button"
      class="icon-button"
      aria-label={name}
      aria-haspopup={opens}
      aria-expanded={expanded}
      title={name}
      onClick={onClick}
    >
      <Icon name={icon} size={size} />
    </button>
  );
}
