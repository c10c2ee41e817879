import { CircleAlert } from 'lucide';
import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './Icon';

interface Props {
  label: string;
  value: string;
  error?: string | undefined;
  elementRef?: Ref<HTMLInputElement>;
  onChange(value: string): void;
  /** Which keyboard a touch screen shows. */
  keyboard?: 'text' | 'email';
  name: string;
  autocomplete: string;
}

/** One line of text with its label above and its error below. */
export const TextField = (props: Props) => {
  const { label, value, error, elementRef, onChange, keyboard = 'text', name, autocomplete } = props;
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="input"
        type="text"
        inputMode={keyboard}
        name={name}
        autocomplete={autocomplete}
        value={value}
        ref={elementRef ?? null}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
};

/** What is wrong with the field above; spoken when it appears. */
export const FieldError = ({ id, error }: { id: string; error: string | undefined }) => (
  <div role="alert" id={id}>
    {error !== undefined && (
      <p class="field-error">
        <Icon of={CircleAlert} />
        <span>{error}</span>
      </p>
    )}
  </div>
);
