import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface RadioGroupProps<Choice extends { value: string }> {
  label: string;
  /** Classes of the group and of each choice: the look is the caller's. */
  classes: { group: string; choice: string };
  choices: readonly Choice[];
  value: Choice['value'];
  onChoose: (value: Choice['value']) => void;
  /** What is seen of a choice. */
  children: (choice: Choice) => ComponentChildren;
}

/** Choices of which one holds, as radio buttons that are heard and not seen, so the arrow keys move it. */
export function RadioGroup<Choice extends { value: string }>(props: RadioGroupProps<Choice>) {
  const { label, classes, choices, value, onChoose, children } = props;
  const name = useId();
  return (
    <fieldset class={classes.group}>
      <legend class="unseen">{label}</legend>
      {choices.map((choice) => (
        <label class={classes.choice} key={choice.value}>
          <input
            class="unseen"
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          {children(choice)}
        </label>
      ))}
    </fieldset>
  );
}
