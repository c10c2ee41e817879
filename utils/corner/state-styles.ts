import changed from './changed.css?inline';
import type { CornerState } from './corner-state';
import sign from './sign.css?inline';
import telling from './telling.css?inline';

/** The rules that a state has beside those of the resting button. They stand on the shelf with it, as its sign does. */
export const STATE_STYLES: Record<CornerState['state'], string> = {
  resting: '',
  telling,
  changed: sign + changed,
  waiting: sign,
  'signed-out': sign,
};
