import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gradeStrings, parseStrings } from './redaction/grade-strings';
import { STRINGS } from './redaction/strings';

/**
 * How well private things are covered. `--strings <file>`: the rule for visible text, on a list of
 * `{"text", "sensitive"}` (a JSON array, or JSON lines).
 */
const { values } = parseArgs({ options: { strings: { type: 'string' }, json: { type: 'boolean' } } });
const list = values.strings ? parseStrings(await readFile(values.strings, 'utf8')) : STRINGS;
const grade = gradeStrings(list);
console.log(values.json ? JSON.stringify(grade) : grade);
if (grade.recall < 0.98 || grade.precision < 0.95) process.exitCode = 1;
