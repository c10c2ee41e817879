import type { ComponentChildren } from 'preact';
import { useWords } from '../words/WordsContext';

interface Props {
  views: ComponentChildren;
  list: ComponentChildren;
  thread: ComponentChildren;
  /** The third pane; absent in narrow windows, where it is folded into the thread. */
  side?: ComponentChildren;
  sideName: string;
}

/** The three panes of the tickets. */
export const Panes = (props: Props) => {
  const words = useWords();
  return (
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
  );
};
