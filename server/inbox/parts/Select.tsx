import { ChevronDown } from 'lucide';
import type { ComponentChildren, Ref } from 'preact';
import { Icon } from './Icon';

export interface Option<T extends string> {
  value: T;
  name: string;
  /** What is so and cannot be chosen. */
  off?: boolean;
}

interface Props<T extends string> {
  /** Spoken, and the title: the words that are chosen stand alone. */
  label: string;
  value: T;
  options: readonly Option<T>[];
  /** A sign before the words. */
  sign?: ComponentChildren;
  /** Without a border, where it stands beside tabs. */
  quiet?: boolean;
  busy?: boolean;
  describedBy?: string | undefined;
  elementRef?: Ref<HTMLSelectElement>;
  onChoose(value: T): void;
}

/** A choice of few, by the browser's own list. */
export const Select = <T extends string>(props: Props<T>) => {
  const { label, value, options, sign, quiet = false, busy = false, onChoose } = props;
  return (
    <span class={`select${quiet ? ' select-quiet' : ''}`} data-signed={sign !== undefined}>
      {sign}
      <select
        aria-label={label}
        title={label}
        aria-busy={busy}
        aria-describedby={props.describedBy}
        ref={props.elementRef ?? null}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          // Until the desk has answered, what is so stays shown.
          event.currentTarget.value = value;
          if (chosen && !busy) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.off}>
            {option.name}
          </option>
        ))}
      </select>
      <Icon of={ChevronDown} size={14} />
    </span>
  );
};
