import type { ComponentChildren } from 'preact';
import './list.css';

export interface RowProps {
  onClick: () => void;
  /** A sign of 16 pixels before the words. */
  sign?: ComponentChildren;
  /** The first line. */
  children: ComponentChildren;
  /** The second line. */
  meta?: ComponentChildren;
  /** At the end, such as a count. */
  end?: ComponentChildren;
  /** Title over as many lines as it takes, instead of one. */
  wraps?: boolean;
  strong?: boolean;
}

/** One pressable line of a list. */
export function Row({ onClick, sign, children, meta, end, wraps, strong }: RowProps) {
  return (
    <button type="button" class="row" onClick={onClick}>
      {sign && <span class="row-sign">{sign}</span>}
      <span class="row-words">
        <span class={`row-title${wraps ? '' : ' one-line'}${strong ? ' row-title--strong' : ''}`} dir="auto">
          {children}
        </span>
        {meta && <span class="row-meta">{meta}</span>}
      </span>
      {end && <span class="row-end">{end}</span>}
    </button>
  );
}
