import { Icon } from '../controls/Icon';
import './pictures.css';

/** A page: what is read of it is dark, with an eye; the rest is pale. Decoration: the words beside it say it. */
export function SeesPicture() {
  return (
    <div class="drawing" aria-hidden="true">
      <div class="drawing-bar">
        <Icon name="eye" size={14} />
        <span class="drawing-address drawing-address--read" />
      </div>
      <div class="drawing-page">
        <Icon name="eye-off" size={14} />
        <span class="drawing-text" />
        <span class="drawing-text" />
        <span class="drawing-text drawing-text--short" />
      </div>
    </div>
  );
}
