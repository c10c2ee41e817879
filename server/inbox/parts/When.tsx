import { age, fullDate, moment } from '../words/times';
import { useNow, useWords } from '../words/WordsContext';

/** A time: short in words, whole in its title. `age` is for rows, `moment` for threads. */
export const When = ({ at, as }: { at: string; as: 'age' | 'moment' }) => {
  const words = useWords();
  const now = useNow();
  return (
    <time class="when" dateTime={at} title={fullDate(words, at)}>
      {as === 'age' ? age(words, at, now) : moment(words, at, now)}
    </time>
  );
};
