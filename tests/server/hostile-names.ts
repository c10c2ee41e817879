import { naughtyStrings } from './naughty-strings';

/** What a name begins with to lead elsewhere, hide, or mean something to a shell, a page or a header. */
const BEFORE = [
  ...[
    '../',
    '..\\',
    '/',
    'C:\\',
    '\\\\host\\share\\',
    'file:///',
    './.',
    '~/',
    '-',
    '--',
    '.',
    ' ',
    '\ufeff',
  ],
  ...[
    '\u202e',
    '\u2066',
    '\u200f',
    '\u061c',
    '\u200b',
    '\0',
    '\r\n',
    '\t',
    '\u2028',
    '\x1b[31m',
    '%00',
    '%2e%2e%2f',
  ],
  ...[
    '"',
    "'",
    '`',
    ';',
    '|',
    '&',
    '$(id)',
    '<svg onload=alert(1)>',
    '"><img src=1 onerror=alert(1)>',
    '{{1}}',
  ],
];

/** What it ends in. */
const AFTER = [
  ...[
    'report.pdf',
    'con',
    'NUL.txt',
    'com1.png',
    'x.png:stream',
    'x.html',
    'x.png\0.html',
    'x.svg ',
    'x.exe.',
  ],
  ...[
    'gnp.\u202egpj.exe',
    'x"; filename="y.html',
    "x'; filename*=UTF-8''y",
    'x\r\nSet-Cookie: a=b',
    '%0d%0aX: y',
  ],
];

/** Names of files that have broken something somewhere: each beginning with each end, and strings awkward anywhere. */
export const hostileNames = (): string[] => [
  ...BEFORE.flatMap((before) => AFTER.map((after) => before + after)),
  ...naughtyStrings().map((name) => name.toWellFormed()),
];
