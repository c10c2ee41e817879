import type { ComponentChildren } from 'preact';
import './list.css';
import { Icon } from './Icon';
import type { IconName } from './icons';

export interface ChipProps {
  icon: IconName;
  name: ComponentChildren;
  meta: ComponentChildren;
  /** Struck through, with a dashed border: it will not go along. */
  out?: boolean;
  /** The button at the end. */
  end?: ComponentChildren;
}

/** An object that can be taken away: a file, the link of a page. */
export function Chip({ icon, name, meta, out, end }: ChipProps) {
  return (
    <div class={out ? 'chip chip--out' : 'chip'}>
      <span class="chip-sign">
        <Icon name={icon} />
      </span>
      <span class="chip-words">
        <span class="chip-name" dir="auto">
          {name}
        </span>
        <span class="chip-meta">{meta}</span>
      </span>
      {end}
    </div>
  );
}
