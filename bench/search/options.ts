import { parseArgs } from 'node:util';
import { LOCALES, type Locale } from '../../utils/protocol/limits';
import { type EngineName, PEERS } from './engines/engine-names';
import { KINDS, type Kind } from './make-queries';

export const HELP = `npm run bench:search -- --docs <file.jsonl[.gz]> --queries <file.jsonl[.gz]> --locale <xx> [options]

  --docs <file>       {id, title, tags, sections: [{h, a, t}]} a line; may be given several times
  --queries <file>    {q, rel: [ids]} a line; may be given several times
  --make <kind>       instead of --queries: makes them from the titles (${KINDS.join(', ')})
  --sections          instead of --queries: is the right section of the right article chosen?
  --all <folder>      every set of a folder of <name>-<locale>.jsonl.gz files, in every language or that of --locale
  --locale <xx>       ${LOCALES.join(', ')}
  --peers <a,b>       ${PEERS.join(', ')}; none; all unless told otherwise
  --seed <n>          for --make, --sections and --all (1)
  --count <n>         how many queries are made (150)
  --size <n>          mixes the documents to so many
  --learn off         without what the corpus teaches
  --dump <file>       writes {q, ids} of ours for every query
  --budget <seconds>  after which a slow peer is measured on what it has answered (120)
  --json              prints JSON
  --help              prints this`;

export interface Options {
  docs: string[];
  queries: string[];
  make: Kind | undefined;
  sections: boolean;
  all: string | undefined;
  locale: Locale;
  /** Those of --all. */
  locales: Locale[];
  peers: EngineName[];
  seed: number;
  count: number;
  size: number;
  learn: boolean;
  dump: string | undefined;
  budget: number;
  json: boolean;
}

/** What a person got wrong in the command line; its message is for them. */
export class UsageError extends Error {}

/** Throws UsageError; undefined when help was asked for. */
export function readOptions(words: string[]): Options | undefined {
  const values = parse(words);
  if (values.help) return undefined;
  const { docs = [], queries = [], make, sections = false, all } = values;
  if (all === undefined && docs.length === 0) throw new UsageError('--docs is missing');
  if (all === undefined && !sections && queries.length === 0 && make === undefined)
    throw new UsageError('--queries is missing');
  return {
    docs,
    queries,
    make: make === undefined ? undefined : oneOf('--make', make, KINDS),
    sections,
    all,
    locale: oneOf('--locale', values.locale ?? 'en', LOCALES),
    locales: values.locale === undefined ? [...LOCALES] : [oneOf('--locale', values.locale, LOCALES)],
    peers: peersOf(values.peers),
    seed: numberOf('--seed', values.seed ?? '1'),
    count: numberOf('--count', values.count ?? '150'),
    size: numberOf('--size', values.size ?? '0'),
    learn: oneOf('--learn', values.learn ?? 'on', ['on', 'off']) === 'on',
    dump: values.dump,
    budget: numberOf('--budget', values.budget ?? '120'),
    json: values.json ?? false,
  };
}

const STRING = { type: 'string' } as const;
const LIST = { type: 'string', multiple: true } as const;
const SWITCH = { type: 'boolean' } as const;

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      options: {
        docs: LIST,
        queries: LIST,
        make: STRING,
        sections: SWITCH,
        all: STRING,
        locale: STRING,
        peers: STRING,
        seed: STRING,
        count: STRING,
        size: STRING,
        learn: STRING,
        dump: STRING,
        budget: STRING,
        json: SWITCH,
        help: SWITCH,
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function peersOf(value = 'all'): EngineName[] {
  if (value === 'all') return [...PEERS];
  if (value === 'none') return [];
  const names = value.split(',').map((name) => name.trim().toLowerCase());
  return names
    .filter((name) => name !== '' && name !== 'handrail')
    .map((name) => oneOf('--peers', name, PEERS));
}

function oneOf<Word extends string>(option: string, value: string, known: readonly Word[]): Word {
  const found = known.find((word) => word === value);
  if (found === undefined)
    throw new UsageError(`${option} ${value} is not known; known: ${known.join(', ')}`);
  return found;
}

function numberOf(option: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw new UsageError(`${option} ${value} is no whole number`);
  return number;
}
