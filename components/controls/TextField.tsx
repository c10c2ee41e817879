import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';
import { describedBy, Field, type FieldFrame } from './Field';

export interface TextFieldProps extends FieldFrame {
  value: string;
  onInput: (value: string) => void;
  onBlur?: () => void;
  /** In the stead of what the form around it does. */
  onEnter?: () => void;
  type?: 'text' | 'email' | 'url';
  inputMode?: 'text' | 'email' | 'url';
  autocomplete?: string;
  placeholder?: string;
  size?: 'usual' | 'large';
  /** An address, not words: no capital first letter, no red line under it. */
  machine?: boolean;
  /** Words before what is typed, such as `https://`. */
  prefix?: string;
  /** At the end of the field, inside its border. */
  end?: ComponentChildren;
  inputRef?: Ref<HTMLInputElement>;
}

const MACHINE_READ = { autocapitalize: 'off', spellcheck: false } as const;

export function TextField(props: TextFieldProps) {
  const id = useId();
  const { label, hint, error, aside, value, type = 'text', size = 'usual' } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error} aside={aside}>
      <div class={`field-box field-box--${size}`}>
        {props.prefix && <span class="field-prefix">{props.prefix}</span>}
        <input
          ref={props.inputRef ?? null}
          id={id}
          class="field-input"
          {...({ type } as { type: 'text' })}
          {...(props.inputMode && { inputMode: props.inputMode })}
          autocomplete={props.autocomplete ?? 'off'}
          {...(props.machine && MACHINE_READ)}
          dir="auto"
          placeholder={props.placeholder}
          value={value}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={describedBy(id, { hint, error })}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onBlur={() => props.onBlur?.()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !props.onEnter) return;
            event.preventDefault();
            props.onEnter();
          }}
        />
        {props.end && <span class="field-end">{props.end}</span>}
      </div>
    </Field>
  );
}
