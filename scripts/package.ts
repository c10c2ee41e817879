/**
 * `npm run package`: what goes to the stores, into .output/packages: a zip for Chrome, Edge and Firefox, the sources for
 * Mozilla's reviewers, the bill of materials, and the SHA-256 of each. The Firefox zip goes through Mozilla's own check.
 * `-- --verify` builds everything a second time and compares; `-- --no-lint` leaves out the check, which needs the network once.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { billOfMaterials } from './package/bill-of-materials';
import { BROWSERS, buildFor } from './package/build';
import { faultsOfExtension, faultsOfSources } from './package/contents';
import { lintFirefox, printLint } from './package/lint';
import { changedFiles, sourceFiles } from './package/read-files';
import { zipOf } from './package/zip';

const FOLDER = join('.output', 'packages');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const named = (what: string): string => `handrail-${version}-${what}`;

/** Every file of the delivery by its name. @throws when something is in it that must not be */
function makeAll(): Map<string, Buffer> {
  const made = new Map<string, Buffer>();
  for (const browser of BROWSERS) {
    const files = buildFor(browser);
    refuse(faultsOfExtension(files));
    made.set(named(`${browser}.zip`), zipOf(files));
  }
  const sources = sourceFiles();
  refuse(faultsOfSources(sources));
  made.set(named('sources.zip'), zipOf(sources));
  return made.set(named('sbom.cdx.json'), Buffer.from(billOfMaterials()));
}

function refuse(faults: string[]): void {
  if (faults.length > 0) throw new Error(`Not fit for a store:\n${faults.join('\n')}`);
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

function keep(made: ReadonlyMap<string, Buffer>): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, bytes] of made) writeFileSync(join(FOLDER, name), bytes);
  const sums = Array.from(made, ([name, bytes]) => `${sha256(bytes)}  ${name}\n`);
  writeFileSync(join(FOLDER, 'SHA256SUMS'), sums.join(''));
}

/** Prints both hashes of everything, and answers whether they are the same. */
function compare(first: ReadonlyMap<string, Buffer>, second: ReadonlyMap<string, Buffer>): boolean {
  let same = true;
  for (const [name, bytes] of first) {
    const [one, other] = [sha256(bytes), sha256(second.get(name) ?? Buffer.alloc(0))];
    same &&= one === other;
    console.log(`${one === other ? 'same     ' : 'DIFFERENT'} ${name}\n  1st ${one}\n  2nd ${other}`);
  }
  return same;
}

function printSizes(made: ReadonlyMap<string, Buffer>): void {
  for (const [name, bytes] of made)
    console.log(`${name.padEnd(32)} ${(bytes.length / 1024).toFixed(1).padStart(8)} KiB  ${sha256(bytes)}`);
  const address = process.env.WXT_DESK_ADDRESS;
  console.log(
    address ? `The desk in the sign-in form: ${address}` : 'The person types the address of the desk.',
  );
  const changed = changedFiles().length;
  if (changed > 0) console.log(`Not from a commit: ${changed} files have been changed since the last one.`);
}

const asked = process.argv.slice(2);
const made = makeAll();
keep(made);
printSizes(made);
const same = asked.includes('--verify') ? compare(made, makeAll()) : true;
const clean = asked.includes('--no-lint') || printLint(lintFirefox(join(FOLDER, named('firefox.zip'))));
process.exitCode = same && clean ? 0 : 1;
