import type { ComponentChildren } from 'preact';
import { useWords } from '../words/WordsContext';

interface Props {
  bar: ComponentChildren;
  strip?: ComponentChildren;
  toast?: ComponentChildren;
  /** Which of list and thread a narrow window shows; null on the pages that have neither. */
  showing: 'list' | 'thread' | null;
  children: ComponentChildren;
}

/** The bar, and the page that is open below it. The bar stays when the page changes, and with it the focus in it. */
export const InboxFrame = ({ bar, strip, toast, showing, children }: Props) => (
  <div class="inbox" data-showing={showing}>
    {showing && <SkipLink />}
    {bar}
    <div class="strip-place">{strip}</div>
    {children}
    {toast}
  </div>
);

const SkipLink = () => {
  const words = useWords();
  return (
    <button type="button" class="skip" onClick={() => document.getElementById('thread')?.focus()}>
      {words.say('inbox_skip_to_thread')}
    </button>
  );
};

/** A page of one column. */
export const RoomPage = ({ children }: { children: ComponentChildren }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a long page is scrolled by keys
  <main class="room" tabIndex={0}>
    <div class="room-page">{children}</div>
  </main>
);
