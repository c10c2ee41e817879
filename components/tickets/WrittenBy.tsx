import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { messageTimeWords } from '../../utils/i18n/times';
import { Time } from '../controls/Time';

export interface WrittenByProps {
  name: string;
  /** ISO 8601, or milliseconds since 1970. */
  at: string | number;
  /** The name stands above already: it is only spoken. */
  follows?: boolean;
  class: string;
  /** Around head and content; gets the line that says who wrote and when. */
  children: (head: ComponentChildren) => ComponentChildren;
}

/** A message of a thread. Where the keyboard is, its time is the full date. */
export function WrittenBy({ name, at, follows = false, children, ...rest }: WrittenByProps) {
  const [walked, setWalked] = useState(false);
  const time = messageTimeWords(at);
  const head = (
    <p class="comment-head">
      <b class={follows ? 'unseen' : ''} dir="auto">
        {name}
      </b>
      <Time {...time} text={walked ? time.full : time.text} />
    </p>
  );
  return (
    <article
      class={rest.class}
      tabIndex={-1}
      aria-label={`${name}, ${time.full}`}
      onFocusIn={(event) => setWalked((event.target as Element).matches(':focus-visible'))}
      onFocusOut={() => setWalked(false)}
    >
      {children(head)}
    </article>
  );
}
