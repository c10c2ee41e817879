import './list.css';

/** How many are unread (blue), or only how many there are (plain). The words are for who cannot see the number. */
export function Count({ text, words, plain }: { text: string; words?: string; plain?: boolean }) {
  if (text === '') return null;
  return (
    <span class={plain ? 'count count--plain' : 'count'}>
      <span aria-hidden={words ? 'true' : undefined}>{text}</span>
      {words && <span class="unseen">{` ${words}`}</span>}
    </span>
  );
}
