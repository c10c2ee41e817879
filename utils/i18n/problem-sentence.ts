import { type FieldProblem, type Problem, waitingHelps } from '../problems/problem';
import { LIMITS } from '../protocol/limits';
import { type MessageKey, t, tn } from './messages';
import { sizeText } from './sizes';
import { waitTime } from './times';

export interface ProblemPlace {
  /** The desk's name or, before it is known, its address; what the sentence calls it. */
  desk: string;
}

/** What happened, what is safe and what to do, in the reader's language. */
export function problemSentence(problem: Problem, { desk }: ProblemPlace): string {
  if (problem.code === 'wrong-code' && problem.triesLeft !== undefined) {
    return tn('problem_wrong_code', problem.triesLeft);
  }
  if (problem.code === 'too-many-requests' && problem.retryAfter) {
    return t('problem_too_many_requests_after', { time: waitTime(problem.retryAfter * 1000) });
  }
  if (problem.code === 'too-large')
    return t('problem_too_large', { desk, limit: sizeText(LIMITS.fileBytes) });
  if (problem.code === 'too-many-files') {
    return t('problem_too_many_files', { limit: LIMITS.filesPerMessage });
  }
  return t(`problem_${problem.code.replaceAll('-', '_')}` as MessageKey, { desk });
}

/** The same for what could only not be fetched to be read: there, nothing of the person's was at stake. */
export function readingSentence(problem: Problem, place: ProblemPlace): string {
  if (problem.code === 'offline') return t('reading_offline');
  return waitingHelps(problem) ? t('reading_trouble', { desk: place.desk }) : problemSentence(problem, place);
}

/** The same for a small word to the team, such as that an article helped: it is not kept, and can be said again. */
export function noteSentence(problem: Problem, place: ProblemPlace): string {
  if (problem.code === 'offline') return t('note_offline');
  return waitingHelps(problem) ? t('note_trouble', { desk: place.desk }) : problemSentence(problem, place);
}

/** What is wrong with one field, for the line below it. */
export function faultSentence({ fault, limit }: Pick<FieldProblem, 'fault' | 'limit'>): string {
  return t(`fault_${fault.replaceAll('-', '_')}` as MessageKey, limit === undefined ? {} : { limit });
}
