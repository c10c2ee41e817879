import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { freshenBuild } from './freshen-build';
import { gradeStrings, parseStrings } from './redaction/grade-strings';
import { STRINGS } from './redaction/strings';

const HELP = `How well private things are covered. Without a file: our own list of texts, and then pictures of pages that stand
still, move and scroll, taken by the built extension (which is built when it is missing or old). Not one pixel of what is
private may be in them, and nothing of the page may change to be seen.

  npm run bench:redaction -- [options]

  --strings <file>  only the rule for visible text, on a list of {"text", "sensitive"}: a JSON array, or JSON lines
  --runs <n>        pictures of each page (50)
  --density <n>     device pixels for one CSS pixel (1)
  --json            the figures as one line of JSON
  --help

Fails when recall is below .98 or precision below .95, or when one pixel leaks or changes.`;

const { values } = parseArgs({
  options: {
    strings: { type: 'string' },
    json: { type: 'boolean' },
    runs: { type: 'string', default: '50' },
    density: { type: 'string', default: '1' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit();
}
const list = values.strings ? parseStrings(await readFile(values.strings, 'utf8')) : STRINGS;
const grade = gradeStrings(list);
if (grade.recall < 0.98 || grade.precision < 0.95) process.exitCode = 1;

if (values.strings) console.log(values.json ? JSON.stringify(grade) : grade);
else {
  freshenBuild();
  // Loaded here: grading a list needs no browser.
  const { measureLeaks } = await import('./redaction/leaks');
  const { leaks, changes } = await measureLeaks(Number(values.runs), Number(values.density));
  console.log(values.json ? JSON.stringify({ strings: grade, leaks, changes }) : { strings: grade, changes });
  if (!values.json) console.table(leaks);
  const bad = leaks.some(({ leakedPixels, failed }) => leakedPixels + failed > 0);
  if (bad || changes.changedPixels > 0) process.exitCode = 1;
}
