import type { Problem } from '../../../utils/problems/problem';
import type { MessageKey } from './messages';
import { countdown } from './times';
import type { Words } from './words';

/** The problems that the inbox can meet; anything else is told as a failure of the desk. */
export const SPOKEN_PROBLEMS = [
  'offline',
  'desk-unreachable',
  'desk-busy',
  'strange-answer',
  'timeout',
  'too-many-requests',
  'signed-out',
  'not-allowed',
  'not-found',
  'id-taken',
  'closed-ticket',
  'invalid-input',
  'too-large',
  'unsupported-type',
  'expired-code',
  'too-many-tries',
  'mail-not-sent',
  'internal',
] as const;

const isSpoken = (code: string): boolean => (SPOKEN_PROBLEMS as readonly string[]).includes(code);

/** What to tell the agent about a problem. */
export const problemSentence = (words: Words, problem: Problem): string => {
  if (problem.code === 'wrong-code') return words.count('inbox_problem_wrong_code', problem.triesLeft ?? 0);
  const code = isSpoken(problem.code) ? problem.code : 'internal';
  const key = `inbox_problem_${code.replaceAll('-', '_')}` as MessageKey;
  return words.say(key, { time: countdown(problem.retryAfter ?? 60) });
};
