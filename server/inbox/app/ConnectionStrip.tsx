import { Strip } from '../parts/Strip';
import type { Connection } from '../state/workbench';
import { problemSentence } from '../words/problem-sentence';
import { clock } from '../words/times';
import type { Words } from '../words/words';
import type { Desk } from './DeskPage';

/** How old what is shown is: nothing before the first answer. */
export const freshness = (words: Words, { problem, asOf }: Connection): string => {
  if (asOf === null) return '';
  return problem
    ? words.say('inbox_as_of', { time: clock(words.region, asOf) })
    : words.say('inbox_up_to_date');
};

/** Says that the desk does not answer; what was shown stays below. */
export const ConnectionStrip = ({ desk: { inbox, bench } }: { desk: Desk }) => {
  const { words } = inbox;
  const { problem, trying } = bench.connection.value;
  if (!problem || problem.code === 'signed-out') return null;
  const action = {
    label: words.say('inbox_try_now'),
    busy: trying ? words.say('inbox_try_now') : undefined,
    onPress: () => void bench.refresher.now(),
  };
  return (
    <Strip kind={problem.code === 'offline' ? 'offline' : 'broken'} action={action}>
      {problemSentence(words, problem)}
    </Strip>
  );
};
