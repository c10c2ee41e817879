import type { ComponentChildren } from 'preact';
import './fold.css';
import { Icon } from './Icon';

/** Something that is there but folded away under its name. */
export function Fold({
  words,
  children,
  open,
}: {
  words: string;
  children: ComponentChildren;
  open?: boolean;
}) {
  return (
    <details class="fold" open={open}>
      <summary class="fold-head">
        <Icon name="chevron-right" />
        <span>{words}</span>
      </summary>
      {children}
    </details>
  );
}
