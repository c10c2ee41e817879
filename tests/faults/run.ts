import { runBrowser } from './browser/run-browser';
import { MUTANTS } from './model/mutants';
import { type ModelRun, runModel, runMutants } from './model/run-model';
import { HELP, type Options, readOptions } from './options';
import { isClean } from './verdict';

/** Enough for each of the seeded bugs to show. */
const SCHEDULES_A_MUTANT = 1_000;

async function main(options: Options): Promise<boolean> {
  const say = options.json ? () => {} : console.log;
  const result: Record<string, unknown> = { seed: options.seed };
  let good = true;
  if (options.mutants) {
    const run = await runMutants({ schedules: SCHEDULES_A_MUTANT, seed: options.seed }, say);
    result.mutants = { found: run.found.length, of: MUTANTS.length, missed: run.missed };
    good &&= run.missed.length === 0;
  }
  if (options.model > 0) {
    const run = await runModel({ schedules: options.model, seed: options.seed });
    result.model = summaryOf(run);
    good &&= run.smallest === null;
  }
  if (options.schedules > 0) {
    const run = await runBrowser(options.schedules, options.seed, say);
    Object.assign(result, run, { broken: run.broken.map((one) => JSON.stringify(one)) });
    good &&= isClean(run);
  }
  console.log(options.json ? JSON.stringify(result, null, 2) : result);
  return good;
}

const summaryOf = ({ verdict, smallest, ...counts }: ModelRun) => ({
  ...counts,
  ...verdict,
  ...(smallest && { smallest: JSON.stringify(smallest) }),
});

const options = readOptions(process.argv.slice(2));
if (options) process.exitCode = (await main(options)) ? 0 : 1;
else console.log(HELP);
