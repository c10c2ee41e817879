import { mean, percentile } from './measures';
import { randomNumbers } from './random';

/** The mean difference of paired values, and the interval that holds it 95 times in a hundred. */
export interface Difference {
  mean: number;
  low: number;
  high: number;
  n: number;
}

const TIMES = 2000;

/** Draws the pairs again and again, with the same numbers every time. */
export function pairedBootstrap(ours: number[], theirs: number[], times = TIMES): Difference {
  const differences = ours.slice(0, theirs.length).map((value, at) => value - (theirs[at] ?? 0));
  const random = randomNumbers(1);
  const means = Array.from({ length: times }, () => {
    let sum = 0;
    for (let draw = 0; draw < differences.length; draw++)
      sum += differences[Math.floor(random() * differences.length)] ?? 0;
    return sum / Math.max(1, differences.length);
  });
  return {
    mean: mean(differences),
    low: percentile(means, 0.025),
    high: percentile(means, 0.975),
    n: differences.length,
  };
}
