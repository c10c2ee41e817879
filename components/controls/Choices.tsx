import { RadioGroup } from './RadioGroup';
import './choices.css';

export interface ChoicesProps<Value extends string> {
  label: string;
  choices: readonly { value: Value; words: string; count: string }[];
  value: Value;
  onChoose: (value: Value) => void;
}

/** A few choices in a line, each with how many it holds. */
export const Choices = <Value extends string>(props: ChoicesProps<Value>) => (
  <RadioGroup {...props} classes={{ group: 'choices', choice: 'choice' }}>
    {({ words, count }) => (
      <>
        <span>{words}</span> <span class="choice-count">{count}</span>
      </>
    )}
  </RadioGroup>
);
