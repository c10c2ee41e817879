/**
 * `npm test`: installs what is missing, runs every suite to its end, adds up what they counted.
 * `npm test -- unit e2e` runs some of them. Plain JavaScript on Node alone: it runs before anything is installed.
 */
import { checkNode, installChromium, installDependencies, Missing } from './test/install.mjs';

const NAMES = ['check', 'unit', 'server', 'build', 'e2e', 'firefox'];

async function testAll(asked) {
  const unknown = asked.filter((name) => !NAMES.includes(name));
  if (unknown.length > 0)
    throw new Missing(`There is no suite ${unknown.join(', ')}. The suites: ${NAMES.join(', ')}.`);
  checkNode();
  await installDependencies();
  const chosen = NAMES.filter((name) => asked.length === 0 || asked.includes(name) || isNeeded(name, asked));
  if (chosen.includes('e2e') || chosen.includes('firefox')) await installChromium();
  // Only now: these modules need what was installed.
  const { SUITES } = await import('./test/suites.mjs');
  const rows = [];
  for (const name of chosen) rows.push(await testOne(name, SUITES[name]));
  return report(rows);
}

/** The journeys run on the production builds. */
const isNeeded = (name, asked) => name === 'build' && (asked.includes('e2e') || asked.includes('firefox'));

/** Runs one suite; whatever breaks in it, the next one still runs. */
async function testOne(name, run) {
  console.log(`\n== ${name} ==`);
  const started = performance.now();
  const count = await run().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0, complaints: [error.message] };
  });
  return { name, seconds: (performance.now() - started) / 1000, ...count };
}

/** Prints the table and, last, the sum; answers the exit code. */
function report(rows) {
  console.log();
  for (const { name, complaints, secondTries = [] } of rows) {
    for (const complaint of complaints) console.log(`failed: ${name}: ${complaint}`);
    for (const title of secondTries) console.log(`passed at the second try, to be mended: ${name}: ${title}`);
  }
  console.log(tableLine('suite', 'passed', 'failed', 'skipped', 'seconds'));
  for (const row of rows)
    console.log(tableLine(row.name, row.passed, row.failed, row.skipped, row.seconds.toFixed(0)));
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  return sum('failed') > 0 ? 1 : 0;
}

const tableLine = (name, ...cells) => name.padEnd(8) + cells.map((cell) => String(cell).padStart(9)).join('');

try {
  process.exitCode = await testAll(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Missing)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
