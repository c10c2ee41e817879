import { useId } from 'preact/hooks';
import './choice.css';
import { Icon } from './Icon';
import type { IconName } from './icons';

export interface SegmentProps<Value extends string> {
  label: string;
  choices: readonly { value: Value; words: string; icon?: IconName }[];
  value: Value;
  onChoose: (value: Value) => void;
}

/** Two or three choices side by side; a group of radio buttons, so the arrow keys move it. */
export function Segment<Value extends string>({ label, choices, value, onChoose }: SegmentProps<Value>) {
  const name = useId();
  return (
    <fieldset class="segment">
      <legend class="unseen">{label}</legend>
      {choices.map((choice) => (
        <label class="segment-choice" key={choice.value}>
          <input
            class="unseen"
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          {choice.icon && <Icon name={choice.icon} />}
          <span>{choice.words}</span>
        </label>
      ))}
    </fieldset>
  );
}
