import { tn } from '../../utils/i18n/messages';
import { Icon } from '../controls/Icon';
import './thread.css';

/** Something new has come below what is being read: nothing moves until this is pressed. */
export function JumpToNew({ count, onJump }: { count: number; onJump: () => void }) {
  return (
    <div class="jump">
      <button type="button" class="jump-button" onClick={onJump}>
        <Icon name="arrow-down" />
        {tn('thread_jump', count)}
      </button>
    </div>
  );
}
