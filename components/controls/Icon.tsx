import { h } from 'preact';
import './icon.css';
import { ICONS, type IconName, MIRRORED } from './icons';

/** A drawing beside words, so always hidden from assistive technology. `size` in CSS pixels. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  const mirrored = MIRRORED.has(name) ? ' icon--mirrored' : '';
  return (
    <svg
      class={`icon${mirrored}`}
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
      {ICONS[name].map(([tag, attributes], index) => h(tag, { key: index, ...attributes } as object))}
    </svg>
  );
}
