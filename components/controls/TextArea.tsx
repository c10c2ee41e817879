import type { Ref } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { describedBy, Field, type FieldFrame } from './Field';

export interface TextAreaProps extends FieldFrame {
  value: string;
  onInput: (value: string) => void;
  placeholder?: string;
  rows?: number;
  inputRef?: Ref<HTMLTextAreaElement>;
}

/** A text field that grows with what is written in it, so that nothing written is out of sight. */
export function TextArea({ value, onInput, rows = 5, ...props }: TextAreaProps) {
  const id = useId();
  return (
    <Field id={id} {...props}>
      <GrowingText
        id={id}
        class="field-area"
        rows={rows}
        value={value}
        onInput={onInput}
        placeholder={props.placeholder}
        invalid={Boolean(props.error)}
        describedBy={describedBy(id, props)}
        inputRef={props.inputRef}
      />
    </Field>
  );
}

interface GrowingTextProps {
  id?: string;
  class: string;
  rows: number;
  value: string;
  onInput: (value: string) => void;
  placeholder?: string | undefined;
  label?: string;
  invalid?: boolean;
  describedBy?: string | undefined;
  inputRef?: Ref<HTMLTextAreaElement> | undefined;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** The bare growing box; name it by `label` where no `<label>` stands above. */
export function GrowingText(props: GrowingTextProps) {
  const own = useRef<HTMLTextAreaElement | null>(null);
  const { value, inputRef } = props;
  useLayoutEffect(() => {
    if (own.current) grow(own.current);
  }, [value]);
  return (
    <textarea
      ref={(element) => {
        own.current = element;
        if (typeof inputRef === 'function') inputRef(element);
        else if (inputRef) inputRef.current = element;
      }}
      id={props.id}
      class={props.class}
      rows={props.rows}
      dir="auto"
      placeholder={props.placeholder}
      value={value}
      aria-label={props.label}
      aria-invalid={props.invalid ? 'true' : undefined}
      aria-describedby={props.describedBy}
      onInput={(event) => props.onInput(event.currentTarget.value)}
      onKeyDown={(event) => props.onKeyDown?.(event)}
    />
  );
}

function grow(area: HTMLTextAreaElement): void {
  area.style.blockSize = 'auto';
  const borders = area.offsetHeight - area.clientHeight;
  area.style.blockSize = `${area.scrollHeight + borders}px`;
}
