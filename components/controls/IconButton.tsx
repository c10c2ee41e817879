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
  /** Shows the name beside the icon, or these words in its stead. */
  words?: string | boolean | undefined;
  /** For a button that opens something. */
  expanded?: boolean;
  opens?: 'menu' | 'dialog';
  buttonRef?: Ref<HTMLButtonElement>;
}

export function IconButton({
  icon,
  name,
  onClick,
  size = 18,
  words,
  expanded,
  opens,
  buttonRef,
}: IconButtonProps) {
  return (
    <button
      ref={buttonRef ?? null}
      type="button"
      class={words ? 'icon-button icon-button--words' : 'icon-button'}
      aria-label={name}
      aria-haspopup={opens}
      aria-expanded={expanded}
      title={name}
      onClick={onClick}
    >
      <Icon name={icon} size={size} />
      {words && <span>{words === true ? name : words}</span>}
    </button>
  );
}
