import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import '../controls/choice.css';
import './options.css';

export interface OptionLineProps {
  /** What it is about, in a few words. */
  title: ComponentChildren;
  hint?: ComponentChildren;
  /** The one control at its end. */
  children?: ComponentChildren;
}

/** A sentence with one control. */
export function OptionLine({ title, hint, children }: OptionLineProps) {
  return (
    <div class="option">
      <div class="option-words">
        <p dir="auto">{title}</p>
        {hint && <p class="option-hint">{hint}</p>}
      </div>
      {children && <div class="option-control">{children}</div>}
    </div>
  );
}

export interface OptionSwitchProps {
  title: string;
  hint?: ComponentChildren;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** A sentence that is true or not; the whole of it can be pressed. */
export function OptionSwitch({ title, hint, on, onChange }: OptionSwitchProps) {
  const id = useId();
  return (
    <div class="option">
      <div class="option-words">
        <label class="option-label" for={id}>
          {title}
        </label>
        {hint && (
          <p class="option-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      <input
        id={id}
        class="switch"
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  );
}
