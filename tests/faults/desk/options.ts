import { parseArgs } from 'node:util';

export interface Options {
  /** Rounds of kill -9 on the desk's own PostgreSQL. */
  kills: number;
  /** The same on a PostgreSQL of this machine. */
  systemKills: number;
  /** Folder of that PostgreSQL's programs. */
  postgres: string;
  /** Malformed requests for each route. */
  malformed: number;
  seed: number;
  json: boolean;
}

export const HELP = `npm run test:desk-faults -- [--kills 50] [--system-kills 20] [--malformed 500] [--seed 1]
  [--postgres /usr/lib/postgresql/15/bin] [--json]
Zero leaves a part out. A PostgreSQL that is not there is said so, and its rounds are not counted.`;

/** @throws Error for what is no option or no number */
export function readOptions(words: string[]): Options | null {
  const number = { type: 'string' } as const;
  const { values } = parseArgs({
    args: words,
    options: {
      kills: { ...number, default: '50' },
      'system-kills': { ...number, default: '20' },
      malformed: { ...number, default: '500' },
      seed: { ...number, default: '1' },
      postgres: { type: 'string', default: '/usr/lib/postgresql/15/bin' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  return {
    kills: count(values.kills),
    systemKills: count(values['system-kills']),
    malformed: count(values.malformed),
    seed: count(values.seed),
    postgres: values.postgres,
    json: values.json,
  };
}

function count(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Error(`"${text}" is not a whole number.`);
}
