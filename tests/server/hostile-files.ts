import { gzipSync } from 'node:zlib';
import { PNG } from './test-desk';

/** A file that means harm, and what the desk says to it: a type it is kept as, or a problem. */
export interface HostileFile {
  what: string;
  name: string;
  /** The media type its sender claims. */
  claims: string;
  bytes: Buffer;
  /** `kept as <type>`, or the code of the problem. */
  answer: string;
}

const text = (words: string): Buffer => Buffer.from(words, 'utf8');
const latin = (words: string): Buffer => Buffer.from(words, 'latin1');
const join = (...parts: (Buffer | string)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? latin(part) : part)));

const SCRIPT = '<script>alert(1)</script>';
const HTML = `<!doctype html><html><body>${SCRIPT}</body></html>`;
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${SCRIPT}</svg>`;
const GIF_SIDES = '\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff';
const GIF_PICTURE = '\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x3b';
const ZIP = 'PK\x03\x04\x14\0\0\0\x08\0';
const PDF =
  '%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj\n%%EOF\n';
const mp4 = (brand: string): string => `\0\0\0\x18ftyp${brand}\0\0\0\0isomavc1`;
const wide = (words: string): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')]);

type Row = [what: string, name: string, claims: string, bytes: Buffer, answer: string];

const MARKUP: Row[] = [
  ['HTML', 'a.html', 'text/html', text(HTML), 'unsupported-type'],
  ['HTML called text', 'a.txt', 'text/plain', text(HTML), 'unsupported-type'],
  ['HTML called a picture', 'a.png', 'image/png', text(HTML), 'unsupported-type'],
  ['HTML after a mark and spaces', 'a.txt', 'text/plain', text(`\ufeff \n\t${HTML}`), 'unsupported-type'],
  ['HTML in capitals', 'a.txt', 'text/plain', text('<HTML><BODY onload=alert(1)>'), 'unsupported-type'],
  ['a comment before HTML', 'a.txt', 'text/plain', text(`<!-- x -->${SCRIPT}`), 'unsupported-type'],
  ['a script alone', 'a.txt', 'text/plain', text(SCRIPT), 'unsupported-type'],
  ['an inline frame', 'a.txt', 'text/plain', text('<iframe src="javascript:alert(1)">'), 'unsupported-type'],
  ['SVG', 'a.svg', 'image/svg+xml', text(SVG), 'unsupported-type'],
  ['SVG called a picture', 'a.png', 'image/png', text(SVG), 'unsupported-type'],
  ['SVG behind an XML line', 'a.txt', 'text/plain', text(`<?xml version="1.0"?>${SVG}`), 'unsupported-type'],
  ['SVG that is packed', 'a.svgz', 'image/svg+xml', gzipSync(SVG), 'unsupported-type'],
  [
    'XHTML',
    'a.xhtml',
    'application/xhtml+xml',
    text(`<x:script xmlns:x="http://www.w3.org/1999/xhtml">1</x:script>`),
    'unsupported-type',
  ],
  ['a program called JavaScript', 'a.js', 'text/javascript', text('alert(1)'), 'unsupported-type'],
  ['a program called text', 'a.js', 'text/plain', text('alert(1)'), 'kept as text/plain'],
  ['markup in the middle of text', 'a.txt', 'text/plain', text(`words ${SCRIPT}`), 'kept as text/plain'],
  ['a formula in a table', 'a.csv', 'text/csv', text('=cmd|" /C calc"!A0,1\n'), 'kept as text/csv'],
  ['markup in JSON', 'a.json', 'application/json', text(`{"a":"${SCRIPT}"}`), 'kept as application/json'],
  ['HTML in UTF-16', 'a.txt', 'text/plain', wide(HTML), 'unsupported-type'],
  [
    'HTML in UTF-7',
    'a.txt',
    'text/plain',
    text('+ADw-script+AD4-alert(1)+ADw-/script+AD4-'),
    'kept as text/plain',
  ],
  ['text with a NUL', 'a.txt', 'text/plain', text('words\0words'), 'unsupported-type'],
  ['text that is not UTF-8', 'a.txt', 'text/plain', latin('caf\xe9'), 'unsupported-type'],
  [
    'a page saved as one file',
    'a.mhtml',
    'multipart/related',
    text('MIME-Version: 1.0\nContent-Type: text/html\n\n<script>'),
    'kept as text/plain',
  ],
];

const POLYGLOTS: Row[] = [
  [
    'GIF and JavaScript',
    'a.gif',
    'image/gif',
    join('GIF89a/*', GIF_PICTURE, '*/=1;alert(1)'),
    'unsupported-type',
  ],
  [
    'GIF and HTML behind its end',
    'a.gif',
    'image/gif',
    join('GIF89a', GIF_SIDES, GIF_PICTURE, HTML),
    'kept as image/gif',
  ],
  [
    'GIF with HTML in a comment',
    'a.gif',
    'image/gif',
    join('GIF89a', GIF_SIDES, `\x21\xfe${String.fromCharCode(SCRIPT.length)}${SCRIPT}\0`, GIF_PICTURE),
    'kept as image/gif',
  ],
  ['GIF that is its first six letters', 'a.gif', 'image/gif', text('GIF89a=1;alert(1)'), 'unsupported-type'],
  ['PNG and ZIP', 'a.png', 'image/png', join(PNG, ZIP, 'x'.repeat(50)), 'kept as image/png'],
  ['PNG and HTML', 'a.html', 'text/html', join(PNG, HTML), 'kept as image/png'],
  ['PNG that is its signature', 'a.png', 'image/png', PNG.subarray(0, 8), 'unsupported-type'],
  ['PNG cut off', 'a.png', 'image/png', PNG.subarray(0, 40), 'unsupported-type'],
  ['JPEG and HTML', 'a.jpg', 'image/jpeg', join('\xff\xd8\xff\xfe\0\x20', HTML), 'unsupported-type'],
  ['JPEG and nothing', 'a.jpg', 'image/jpeg', latin('\xff\xd8\xff'), 'unsupported-type'],
  ['WebP and HTML', 'a.webp', 'image/webp', join('RIFF\xff\xff\xff\xffWEBP', HTML), 'unsupported-type'],
  ['PDF with JavaScript', 'a.pdf', 'application/pdf', latin(PDF), 'kept as application/pdf'],
  ['PDF and HTML', 'a.html', 'text/html', join(PDF, HTML), 'kept as application/pdf'],
  ['PDF behind other bytes', 'a.pdf', 'application/pdf', join('\0'.repeat(10), PDF), 'unsupported-type'],
  ['HTML before PDF', 'a.pdf', 'application/pdf', join(HTML, PDF), 'unsupported-type'],
  ['MP4 and HTML', 'a.mp4', 'video/mp4', join(mp4('isom'), HTML), 'kept as video/mp4'],
  ['MP4 of an unknown brand', 'a.mp4', 'video/mp4', latin(mp4('evil')), 'unsupported-type'],
  ['a HEIC picture', 'a.heic', 'image/heic', latin(mp4('heic')), 'unsupported-type'],
  [
    'Matroska that is no WebM',
    'a.webm',
    'video/webm',
    latin('\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x88matroska'),
    'unsupported-type',
  ],
];

const CONTAINERS: Row[] = [
  ['ZIP', 'a.zip', 'application/zip', latin(ZIP), 'unsupported-type'],
  ['ZIP called a picture', 'a.png', 'image/png', latin(ZIP), 'unsupported-type'],
  ['a document of Word', 'a.docm', 'application/vnd.ms-word', latin(ZIP), 'unsupported-type'],
  ['a packed bomb', 'a.gz', 'application/gzip', gzipSync(Buffer.alloc(50_000_000)), 'unsupported-type'],
  [
    'a packed bomb called text',
    'a.txt',
    'text/plain',
    gzipSync(Buffer.alloc(50_000_000)),
    'unsupported-type',
  ],
  [
    'a program of Windows',
    'a.exe',
    'application/octet-stream',
    latin('MZ\x90\0\x03\0\0\0'),
    'unsupported-type',
  ],
  [
    'a program of Windows called a picture',
    'a.png',
    'image/png',
    latin('MZ\x90\0\x03\0\0\0'),
    'unsupported-type',
  ],
  ['a program of Linux', 'a', 'application/octet-stream', latin('\x7fELF\x02\x01\x01\0'), 'unsupported-type'],
  ['a shortcut', 'a.lnk', 'application/octet-stream', latin('L\0\0\0\x01\x14\x02\0'), 'unsupported-type'],
  ['Flash', 'a.swf', 'application/x-shockwave-flash', latin('CWS\x08\0\0\0\0'), 'unsupported-type'],
  ['WebAssembly', 'a.wasm', 'application/wasm', latin('\0asm\x01\0\0\0'), 'unsupported-type'],
  ['a font', 'a.woff2', 'font/woff2', latin('wOF2\0\x01\0\0'), 'unsupported-type'],
  ['nothing', 'a.png', 'image/png', Buffer.alloc(0), 'invalid-input'],
  ['zeros', 'a.png', 'image/png', Buffer.alloc(1_000), 'unsupported-type'],
  ['one byte', 'a.txt', 'text/plain', text('a'), 'kept as text/plain'],
];

const toFile = ([what, name, claims, bytes, answer]: Row): HostileFile => ({
  what,
  name,
  claims,
  bytes,
  answer,
});

export const HOSTILE_FILES: HostileFile[] = [...MARKUP, ...POLYGLOTS, ...CONTAINERS].map(toFile);
