import { parseArgs } from 'node:util';

export interface Options {
  /** Schedules in a real browser; 0 for none. */
  schedules: number;
  /** Schedules on a virtual clock; 0 for none. */
  model: number;
  mutants: boolean;
  seed: number;
  json: boolean;
}

export const HELP = `Plays schedules of faults against what sends, and judges by what the desk has.

  --schedules <n>  in a real Chromium, through a proxy that fails, at a real desk; 60 when nothing else is asked for
  --model <n>      the same code on a virtual clock
  --mutants        bugs that are put into the code on purpose: the model has to find each of them
  --seed <n>       the same number plays the same schedules again; 1 when it is not given
  --json           the result as JSON`;

/** @returns null for help, and for what is no number */
export function readOptions(args: string[]): Options | null {
  const { values } = parseArgs({
    args,
    options: {
      schedules: { type: 'string' },
      model: { type: 'string' },
      mutants: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const asked = values.model !== undefined || values.mutants;
  const [schedules, model, seed] = [
    values.schedules ?? (asked ? '0' : '60'),
    values.model ?? '0',
    values.seed,
  ].map(Number);
  const numbers = [schedules, model, seed].every((number) => Number.isInteger(number) && Number(number) >= 0);
  if (values.help || !numbers) return null;
  return {
    schedules: schedules ?? 0,
    model: model ?? 0,
    seed: seed ?? 1,
    mutants: values.mutants,
    json: values.json,
  };
}
