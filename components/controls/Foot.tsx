import type { ComponentChildren } from 'preact';
import './bar.css';

/** The line at the bottom of a screen: what happens next, or where it goes and the primary button. */
export function Foot({ children, bare }: { children: ComponentChildren; bare?: boolean }) {
  return <footer class={bare ? 'foot foot--bare' : 'foot'}>{children}</footer>;
}
