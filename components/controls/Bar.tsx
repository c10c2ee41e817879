import type { ComponentChildren } from 'preact';
import './bar.css';
import { Icon } from './Icon';

/** The line at the top of a screen: places or the way back at its start, buttons at its end. */
export function Bar({ children, end }: { children: ComponentChildren; end?: ComponentChildren }) {
  return (
    <div class="bar">
      {children}
      {end && <div class="bar-end">{end}</div>}
    </div>
  );
}

/** The way back, with the name of where it leads. `name` is the whole sentence for assistive technology. */
export function BackButton({ words, name, onClick }: { words: string; name: string; onClick: () => void }) {
  return (
    <button type="button" class="back" aria-label={name} onClick={onClick}>
      <Icon name="chevron-left" />
      <span class="one-line">{words}</span>
    </button>
  );
}
