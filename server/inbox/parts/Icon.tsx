import type { IconNode } from 'lucide';
import { h } from 'preact';

interface Props {
  of: IconNode;
  /** CSS pixels; strokes are thicker at 14 and below, where thin ones break up. */
  size?: number;
  /** For arrows and the like: mirrored where the text runs from right to left. */
  turns?: boolean;
}

/** A Lucide icon beside words; hidden from screen readers, since the words say it. */
export const Icon = ({ of, size = 16, turns = false }: Props) => (
  <svg
    class={turns ? 'icon icon-turns' : 'icon'}
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width={size <= 14 ? 2 : 1.75}
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    {of.map(([tag, attributes], index) => h(tag, { ...attributes, key: index }))}
  </svg>
);
