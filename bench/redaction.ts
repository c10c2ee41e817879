import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gradeStrings, parseStrings } from './redaction/grade-strings';
import { STRINGS } from './redaction/strings';

/**
 * How well private things are covered. `--strings <file>`: the rule for visible text alone, on a list of
 * `{"text", "sensitive"}` (a JSON array, or JSON lines). Without it, our own list, and then pictures of pages that
 * stand still, move and scroll, taken by the built extension (`npm run build:chrome`): not one pixel may leak.
 */
const { values } = parseArgs({
  options: {
    strings: { type: 'string' },
    json: { type: 'boolean' },
    runs: { type: 'string', default: '50' },
    density: { type: 'string', default: '1' },
  },
});
const list = values.strings ? parseStrings(await readFile(values.strings, 'utf8')) : STRINGS;
const grade = gradeStrings(list);
if (grade.recall < 0.98 || grade.precision < 0.95) process.exitCode = 1;

if (values.strings) console.log(values.json ? JSON.stringify(grade) : grade);
else {
  // Loaded here: grading a list needs no browser.
  const { measureLeaks } = await import('./redaction/leaks');
  const { leaks, changes } = await measureLeaks(Number(values.runs), Number(values.density));
  console.log(values.json ? JSON.stringify({ strings: grade, leaks, changes }) : { strings: grade, changes });
  if (!values.json) console.table(leaks);
  const bad = leaks.some(({ leakedPixels, failed }) => leakedPixels + failed > 0);
  if (bad || changes.changedPixels > 0) process.exitCode = 1;
}
