import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../../../shared/data/attacks/naughty-strings.json', import.meta.url));

/** A few of every kind that has ever broken something; always there. */
const OWN = [
  ...[
    '',
    ' ',
    '\t\n',
    '\0',
    'a\0b',
    '\ud800',
    '\udfff',
    '\ud83d',
    '\ufeff',
    '\u202eabc',
    '\u2028',
    '\u0000\u0000',
  ],
  ...['null', 'undefined', 'true', '0', '-1', '1e309', 'NaN', '__proto__', 'constructor', '[object Object]'],
  ...[
    "' or 1=1 --",
    "'; drop table ticket; --",
    '\\',
    '%00',
    '%',
    '%zz',
    '#{7*7}',
    '{{7*7}}',
    '$(id)',
    '`id`',
  ],
  ...[
    '<script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    'javascript:alert(1)',
    '../../../etc/passwd',
    'C:\\con',
  ],
  ...[
    '😀',
    '👩‍👩‍👧‍👦',
    'Ω≈ç√∫',
    '田中さん',
    'ﷺ',
    'e\u0301',
    '\u0c1c\u0c4d\u0c1e\u200c\u0c3e',
    'Z\u0351\u036b\u0343',
  ],
  'x'.repeat(70_000),
];

/** Strings that are awkward in any field: our own, and the big list where it is at hand. */
export function naughtyStrings(): string[] {
  const list = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as string[]) : [];
  return [...OWN, ...list];
}
