import { parseArgs } from 'node:util';
import { Desk } from '../tests/e2e/parts/desk';
import { Site } from '../tests/e2e/parts/site';
import { type Round, UnreadRounds } from '../tests/e2e/parts/unread-rounds';
import { freshenBuild } from './freshen-build';
import { randomNumbers } from './search/random';

const HELP = `Whether every surface agrees with the desk about what is unread: one person in two profiles (three tabs in two
windows, and one; a panel open in each), a third device and an agent. In each round somebody answers, reads, replies, closes or
solves; then badge, panel and every corner button are compared with the desk.

  npm run bench:unread -- [options]

  --rounds <n>  (200)
  --json        the figures as one line of JSON
  --help

Fails when a surface disagrees for more than 2 seconds.`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit();
}
freshenBuild();
const desk = new Desk();
const site = new Site();
await desk.start();
await site.start();
const rounds = new UnreadRounds(desk, site, randomNumbers(5));
const done: Round[] = [];
const began = performance.now();
try {
  await rounds.start();
  for (let count = 1; count <= Number(values.rounds); count++) {
    done.push(await rounds.round());
    if (count % 20 === 0) console.error(`${count} rounds, ${secondsSince(began)} s`);
  }
} finally {
  await rounds.stop();
  await site.stop();
  await desk.stop();
}
const sorted = (numbers: number[]): number[] => numbers.toSorted((a, b) => a - b);
const at = (numbers: number[], share: number): number =>
  numbers[Math.min(numbers.length - 1, Math.floor(share * numbers.length))] ?? 0;
const times = sorted(done.map(({ agreedAfter }) => agreedAfter));
const figures = {
  rounds: done.length,
  acts: countActs(done),
  medianActMs: at(sorted(done.map(({ took }) => took)), 0.5),
  medianMs: at(times, 0.5),
  p95Ms: at(times, 0.95),
  longestMs: times.at(-1) ?? 0,
  seconds: secondsSince(began),
  overTwoSeconds: times.filter((time) => time > 2000).length,
};
console.log(values.json ? JSON.stringify(figures) : figures);
if (figures.overTwoSeconds > 0) process.exitCode = 1;

function secondsSince(start: number): number {
  return Math.round((performance.now() - start) / 1000);
}

function countActs(all: Round[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { did } of all) counts[did] = (counts[did] ?? 0) + 1;
  return counts;
}
