import { Clock, LoaderCircle } from 'lucide';
import { Icon } from './Icon';

/** Turns while something works; a still clock for people who asked for less motion. */
export const BusySign = () => (
  <span class="busy-sign">
    <span class="busy-sign busy-turning">
      <Icon of={LoaderCircle} />
    </span>
    <span class="busy-still">
      <Icon of={Clock} />
    </span>
  </span>
);
