import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import '../controls/tokens.css';
import '../controls/base.css';
import './frame.css';

export interface FrameProps {
  /** `popup` is 380 x 560 and scrolls between bar and foot; a panel or tab scrolls as a page. */
  surface: 'popup' | 'panel';
  bar: ComponentChildren;
  /** One strip at most: red before amber before plain. */
  strip?: ComponentChildren;
  toast?: ComponentChildren;
  /** Names the screen that is shown; when it changes, a focus that was lost goes to its heading. */
  screen: string;
  children: ComponentChildren;
}

/** The parts every screen stands in: bar, strip, body with foot, toast. */
export function Frame({ surface, bar, strip, toast, screen, children }: FrameProps) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(screen);
  useLayoutEffect(() => {
    if (before.current === screen) return;
    before.current = screen;
    scrollToTop(main.current, surface);
    if (document.activeElement === document.body) main.current?.querySelector('h1')?.focus();
  }, [screen, surface]);
  return (
    <div class={`frame frame--${surface}`}>
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

function scrollToTop(main: HTMLElement | null, surface: FrameProps['surface']): void {
  if (surface === 'popup') main?.querySelector('.body')?.scrollTo(0, 0);
  else window.scrollTo(0, 0);
}
