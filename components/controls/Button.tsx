import type { ComponentChildren, Ref } from 'preact';
import './button.css';
import { BusySign } from './BusySign';
import { Icon } from './Icon';
import type { IconName } from './icons';

export interface ButtonProps {
  children: ComponentChildren;
  onClick?: () => void;
  kind?: 'primary' | 'secondary' | 'quiet' | 'destructive';
  size?: 'small' | 'usual' | 'large';
  icon?: IconName;
  /** Full width of its place. */
  wide?: boolean;
  /** Off, but still reached by the keyboard, so that its reason can be heard. */
  off?: boolean;
  /** While it works: keeps the focus, ignores presses, and says these words. */
  busy?: string | false | undefined;
  submit?: boolean;
  /** A longer name than its words, which it must begin with. */
  name?: string;
  describedBy?: string;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button that says what will happen. */
export function Button(props: ButtonProps) {
  const { kind = 'secondary', size = 'usual', wide, off, busy, submit, name, describedBy } = props;
  const blocked = Boolean(off || busy);
  const press = (event: MouseEvent) => {
    if (blocked) event.preventDefault();
    else props.onClick?.();
  };
  return (
    <button
      ref={props.buttonRef ?? null}
      type={submit ? 'submit' : 'button'}
      class={`button button--${kind} button--${size}${wide ? ' button--wide' : ''}`}
      aria-disabled={blocked ? 'true' : undefined}
      data-busy={busy ? '' : undefined}
      aria-label={name}
      aria-describedby={describedBy}
      onClick={press}
    >
      {busy ? <BusySign /> : props.icon && <Icon name={props.icon} />}
      <span>{busy || props.children}</span>
    </button>
  );
}
