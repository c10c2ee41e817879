import { randomFrom } from '../../fakes/random';
import { embeddedGround } from './embedded-ground';
import type { Ground } from './ground';
import { type KillReport, killRounds } from './kill-rounds';
import { sendMalformed } from './malformed';
import { HELP, type Options, readOptions } from './options';
import { printKills, printMalformed } from './print';
import { systemGround } from './system-ground';

async function main(options: Options): Promise<boolean> {
  const kills = await killAllGrounds(options);
  const malformed = options.malformed > 0 ? await sendMalformed(options.malformed, options.seed) : null;
  if (malformed && !options.json) printMalformed(malformed);
  if (options.json) console.log(JSON.stringify({ seed: options.seed, kills, malformed }, null, 2));
  const kept = kills.every(
    ({ lost, doubled, partial }) => lost.length + doubled.length + partial.length === 0,
  );
  return kept && (!malformed || malformed.failures.length + malformed.hangs === 0);
}

async function killAllGrounds(options: Options): Promise<KillReport[]> {
  const reports: KillReport[] = [];
  const grounds: [number, () => Promise<Ground | null>][] = [
    [options.kills, embeddedGround],
    [options.systemKills, () => systemGround(options.postgres)],
  ];
  for (const [rounds, open] of grounds) {
    const ground = rounds > 0 ? await open() : null;
    if (rounds > 0 && !ground) console.error(`There is no PostgreSQL in ${options.postgres}: not measured.`);
    if (!ground) continue;
    const report = await killRounds(ground, rounds, randomFrom(options.seed));
    reports.push(report);
    if (!options.json) printKills(report);
  }
  return reports;
}

const options = readOptions(process.argv.slice(2));
if (options) process.exitCode = (await main(options)) ? 0 : 1;
else console.log(HELP);
