import { Icon } from '../controls/Icon';
import type { IconName } from '../controls/icons';
import { Sign } from './Sign';
import './pictures.css';

const KEEPERS: Record<'chrome' | 'edge' | 'firefox', IconName> = {
  chrome: 'pin',
  edge: 'eye',
  firefox: 'settings',
};

/** The toolbar with the list of extensions open, and what to press in it. Decoration: the words beside it say it. */
export function PinPicture({ browser }: { browser: 'chrome' | 'edge' | 'firefox' }) {
  return (
    <div class="drawing" aria-hidden="true">
      <div class="drawing-bar">
        <span class="drawing-address" />
        <span class="drawing-press">
          <Icon name="puzzle" size={14} />
        </span>
      </div>
      <div class="drawing-list">
        <Sign size={16} />
        <span class="drawing-words" />
        <span class="drawing-press">
          <Icon name={KEEPERS[browser]} size={14} />
        </span>
      </div>
    </div>
  );
}
