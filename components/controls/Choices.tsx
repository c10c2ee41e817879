import { useId } from 'preact/hooks';
import './choices.css';

export interface ChoicesProps<Value extends string> {
  label: string;
  choices: readonly { value: Value; words: string; count: string }[];
  value: Value;
  onChoose: (value: Value) => void;
}

/** A few choices in a line, each with how many it holds; a group of radio buttons, so the arrow keys move it. */
export function Choices<Value extends string>({ label, choices, value, onChoose }: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend class="unseen">{label}</legend>
      {choices.map((choice) => (
        <label class="choice" key={choice.value}>
          <input
            class="unseen"
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span>{choice.words}</span> <span class="choice-count">{choice.count}</span>
        </label>
      ))}
    </fieldset>
  );
}
