import { Icon } from './Icon';
import './select.css';

export interface SelectProps<Value extends string> {
  /** Spoken; the words beside it are drawn by who uses it. */
  label: string;
  choices: readonly { value: Value; words: string; lang?: string }[];
  value: Value;
  onChoose: (value: Value) => void;
  /** `quiet` has no border: for a foot. */
  kind?: 'usual' | 'quiet';
}

/** One of several, in the browser's own list. */
export function Select<Value extends string>({
  label,
  choices,
  value,
  onChoose,
  kind = 'usual',
}: SelectProps<Value>) {
  return (
    <span class={`select select--${kind}`}>
      <select
        class="select-box"
        aria-label={label}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value as Value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} lang={choice.lang}>
            {choice.words}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </span>
  );
}
