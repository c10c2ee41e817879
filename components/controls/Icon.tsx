import type { IconNode } from 'lucide';
import { h } from 'preact';
import './icon.css';
import { ICONS, type IconName, MIRRORED } from './icons';

/** A drawing of the set beside words, so always hidden from assistive technology. `size` in CSS pixels. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return <DrawnIcon drawing={ICONS[name]} size={size} mirrored={MIRRORED.has(name)} />;
}

export interface DrawnIconProps {
  /** Of Lucide. */
  drawing: IconNode;
  size: number;
  /** Points along the line of text, so it turns round in right-to-left scripts. */
  mirrored: boolean;
}

/** The same for a drawing that only one place needs, and that others should not carry. */
export function DrawnIcon({ drawing, size, mirrored }: DrawnIconProps) {
  return (
    <svg
      class={mirrored ? 'icon icon--mirrored' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={size <= 14 ? 2 : 1.75}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {drawing.map(([tag, attributes], index) => h(tag, { key: index, ...attributes } as object))}
    </svg>
  );
}
