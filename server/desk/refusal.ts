import type { Problem, ProblemCode } from '../../utils/problems/problem';

/** A rule says no. Thrown by the rules, turned into a problem document where HTTP begins. */
export class Refusal extends Error {
  override name = 'Refusal';

  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

export const refuse = (code: ProblemCode, more: Omit<Problem, 'code'> = {}): Refusal =>
  new Refusal({ code, ...more });

/** The value, or the answer for everything that is not there or not the asker's. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw refuse('not-found');
  return value;
}
