import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { ErrorLine } from './ErrorLine';
import { fieldIds } from './Field';
import './field.css';

export interface CodeFieldProps {
  label: string;
  /** Digits only, `length` at most. */
  value: string;
  onInput: (digits: string) => void;
  /** Called once the last digit is there. */
  onFull?: (digits: string) => void;
  /** False where a form around it has another purpose: Enter then does nothing. */
  submits?: boolean;
  length?: number;
  error?: string | null;
  inputRef?: Ref<HTMLInputElement>;
}

/** Six boxes drawn under one real field. Spaces and other signs of a pasted code are dropped. */
export function CodeField({
  label,
  value,
  onInput,
  onFull,
  submits = true,
  length = 6,
  error,
  inputRef,
}: CodeFieldProps) {
  const id = useId();
  const ids = fieldIds(id);
  const take = (input: HTMLInputElement) => {
    const digits = digitsOf(input.value).slice(0, length);
    input.value = digits;
    onInput(digits);
    if (digits.length === length && digits !== value) onFull?.(digits);
  };
  return (
    <div class={`field${error ? ' field--wrong' : ''}`}>
      <label class="field-label" for={id}>
        {label}
      </label>
      <div class="code-field" dir="ltr">
        {Array.from({ length }, (_, place) => (
          <span key={place} class={boxClass(place, value.length, length)} aria-hidden="true">
            {value[place]}
          </span>
        ))}
        <input
          ref={inputRef ?? null}
          id={id}
          class="code-input"
          type="text"
          inputMode="numeric"
          autocomplete="one-time-code"
          spellcheck={false}
          value={value}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error ? ids.error : undefined}
          onInput={(event) => take(event.currentTarget)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !submits) event.preventDefault();
          }}
        />
      </div>
      {error && <ErrorLine id={ids.error}>{error}</ErrorLine>}
    </div>
  );
}

/** Digits of any script become 0-9: Japanese keyboards type full-width ones. */
const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '');

const boxClass = (place: number, typed: number, length: number): string =>
  place === Math.min(typed, length - 1) ? 'code-box code-box--next' : 'code-box';
