import type { ComponentChildren, MouseEventHandler, Ref } from 'preact';
import { BusySign } from './BusySign';

interface Props {
  kind?: 'primary' | 'secondary' | 'quiet';
  small?: boolean;
  type?: 'button' | 'submit';
  /** What the button says while it works; it is set when it does. The button keeps its place and takes no press. */
  busy?: string | undefined;
  off?: boolean;
  /** Id of the sentence that tells why the button is off, or what it does. */
  describedBy?: string | undefined;
  elementRef?: Ref<HTMLButtonElement>;
  onPress?: MouseEventHandler<HTMLButtonElement>;
  children: ComponentChildren;
}

/** A button with words. When off it stays focusable, so that its reason can be read. */
export const Button = (props: Props) => {
  const {
    kind = 'secondary',
    small,
    type = 'button',
    busy,
    off,
    describedBy,
    elementRef,
    onPress,
    children,
  } = props;
  const idle = busy !== undefined || off === true;
  return (
    <button
      class={`button button-${kind}${small ? ' button-small' : ''}`}
      type={type}
      aria-disabled={idle}
      aria-describedby={describedBy}
      data-busy={busy !== undefined}
      ref={elementRef ?? null}
      onClick={(event) => (idle ? event.preventDefault() : onPress?.(event))}
    >
      {busy === undefined ? (
        children
      ) : (
        <>
          <BusySign />
          {busy}
        </>
      )}
    </button>
  );
};
