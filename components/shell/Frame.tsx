import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { route } from '../../utils/state/route-state';
import '../controls/tokens.css';
import '../controls/base.css';
import './frame.css';
import { useKeptScroll } from './use-kept-scroll';

export interface FrameProps {
  /** `popup` is 380 x 560 and scrolls between bar and foot, so does a tab; a panel scrolls as a page. */
  surface: 'popup' | 'panel' | 'tab';
  /** The popup, as wide and high as a browser lets it be. */
  wide?: boolean;
  bar: ComponentChildren;
  /** One strip at most: red before amber before plain. */
  strip?: ComponentChildren;
  toast?: ComponentChildren;
  /** Names the screen that is shown; when it changes, a focus that was lost goes to its heading. */
  screen: string;
  children: ComponentChildren;
}

/** The parts every screen stands in: bar, strip, body with foot, toast. */
export function Frame({ surface, wide, bar, strip, toast, screen, children }: FrameProps) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(screen);
  useLayoutEffect(() => {
    if (before.current === screen) return;
    before.current = screen;
    if (document.activeElement === document.body) main.current?.querySelector('h1')?.focus();
  }, [screen]);
  useKeptScroll(main, route.value);
  return (
    <div class={`frame frame--${surface}${wide ? ' frame--wide' : ''}`}>
      <header class="frame-head">
        {bar}
        {strip}
      </header>
      <main class="frame-main" ref={main}>
        {children}
      </main>
      {toast}
    </div>
  );
}
