import { RadioGroup } from './RadioGroup';
import './choice.css';
import { Icon } from './Icon';
import type { IconName } from './icons';

export interface SegmentProps<Value extends string> {
  label: string;
  choices: readonly { value: Value; words: string; icon?: IconName }[];
  value: Value;
  onChoose: (value: Value) => void;
}

/** Two or three choices side by side. */
export const Segment = <Value extends string>(props: SegmentProps<Value>) => (
  <RadioGroup {...props} classes={{ group: 'segment', choice: 'segment-choice' }}>
    {({ words, icon }) => (
      <>
        {icon && <Icon name={icon} />}
        <span>{words}</span>
      </>
    )}
  </RadioGroup>
);
