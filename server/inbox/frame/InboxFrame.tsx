import type { ComponentChildren } from 'preact';
import { useWords } from '../words/WordsContext';
import { Bar } from './Bar';

interface Props {
  desk: string;
  /** Whether what is shown is up to date, in words. */
  freshness: string;
  profile: ComponentChildren;
  strip?: ComponentChildren;
  views: ComponentChildren;
  list: ComponentChildren;
  thread: ComponentChildren;
  /** The third pane; absent in narrow windows, where it is folded into the thread. */
  side?: ComponentChildren;
  sideName: string;
  toast?: ComponentChildren;
  /** Which of the two a narrow window shows. */
  showing: 'list' | 'thread';
}

/** The bar and the three panes. */
export const InboxFrame = (props: Props) => {
  const words = useWords();
  return (
    <div class="inbox" data-showing={props.showing}>
      <button type="button" class="skip" onClick={() => document.getElementById('thread')?.focus()}>
        {words.say('inbox_skip_to_thread')}
      </button>
      <Bar desk={props.desk} room="tickets" freshness={props.freshness} profile={props.profile} />
      <div class="strip-place">{props.strip}</div>
      <main class="panes">
        <section class="list-pane" aria-label={words.say('inbox_tickets')}>
          {props.views}
          <div class="list-scroller">{props.list}</div>
        </section>
        <section class="thread-pane" id="thread" tabIndex={-1} aria-label={words.say('inbox_thread')}>
          {props.thread}
        </section>
        {props.side && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long pane is scrolled by keys
          <section class="side-pane" aria-label={props.sideName} tabIndex={0}>
            {props.side}
          </section>
        )}
      </main>
      {props.toast}
    </div>
  );
};
