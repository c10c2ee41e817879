import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { FieldError } from '../parts/TextField';

export const CODE_LENGTH = 6;

/** The digits of what was typed or pasted: `471 902` and `Code: 471902` are the same code. */
export const digitsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[^0-9]/g, '')
    .slice(0, CODE_LENGTH);

interface Props {
  label: string;
  value: string;
  error: string | undefined;
  elementRef: Ref<HTMLInputElement>;
  onChange(code: string): void;
}

/** Six boxes with one real field on top of them, so that pasting and filling in one-time codes work. */
export const CodeField = ({ label, value, error, elementRef, onChange }: Props) => {
  const id = useId();
  return (
    <div class="field">
      <label class="only-spoken" for={id}>
        {label}
      </label>
      <div class="code" dir="ltr">
        <input
          id={id}
          class="code-input"
          type="text"
          inputMode="numeric"
          autocomplete="one-time-code"
          name="code"
          value={value}
          ref={elementRef}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          onInput={(event) => {
            const code = digitsOf(event.currentTarget.value);
            event.currentTarget.value = code;
            onChange(code);
          }}
        />
        {Array.from({ length: CODE_LENGTH }, (_, index) => (
          <span
            key={index}
            class="code-box"
            data-next={index === Math.min(value.length, CODE_LENGTH - 1)}
            aria-hidden="true"
          >
            {value[index]}
          </span>
        ))}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
};
