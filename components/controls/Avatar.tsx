import { useLayoutEffect, useRef } from 'preact/hooks';
import './list.css';

/** A photo, or the initials of the name. Decoration: the name stands beside it. `size` in CSS pixels. */
export function Avatar({ name, photo, size }: { name: string; photo?: string | undefined; size: number }) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => element.current?.style.setProperty('--avatar', `${size}px`), [size]);
  return (
    <span class="avatar" ref={element} aria-hidden="true">
      {photo ? <img src={photo} alt="" width={size} height={size} /> : initialsOf(name)}
    </span>
  );
}

/** At most two signs: the first of the first and of the last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase() ?? '').join('');
}
