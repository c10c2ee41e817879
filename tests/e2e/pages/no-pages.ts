import type { OddPage } from './odd-page';

const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>';
const SILENCE = Buffer.concat([
  Buffer.from(
    'RIFF\x2c\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\x08\0\0\0',
    'latin1',
  ),
  Buffer.alloc(8, 128),
]);

/** What a browser shows, and what is no page to be stuck on. */
export const NO_PAGES: OddPage[] = [
  { name: 'svg', type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>', corner: 'absent' },
  {
    name: 'svg-with-html',
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject></svg>',
    corner: 'absent',
  },
  { name: 'xml', type: 'application/xml', body: '<feed/>', corner: 'absent' },
  { name: 'xml-that-is-broken', type: 'text/xml', body: '<feed><', corner: 'absent' },
  { name: 'text', type: 'text/plain', body: 'Plain', corner: 'absent' },
  { name: 'json', type: 'application/json', body: '{"help":true}', corner: 'absent' },
  { name: 'script', type: 'text/javascript', body: 'help()', corner: 'absent' },
  { name: 'picture', type: 'image/png', body: Buffer.from(PICTURE, 'base64'), corner: 'absent' },
  { name: 'sound', type: 'audio/wav', body: SILENCE, corner: 'absent' },
  { name: 'pdf', type: 'application/pdf', body: PDF, corner: 'absent' },
  {
    name: 'xhtml-that-is-a-drawing',
    type: 'application/xhtml+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    corner: 'absent',
  },
  { name: 'style-sheet', type: 'text/css', body: 'a{}', corner: 'absent' },
  { name: 'picture-that-is-broken', type: 'image/png', body: 'No picture', corner: 'absent' },
  {
    name: 'frameset-written',
    body: '<script>document.write("<frameset><frame></frameset>")</script>',
    corner: 'absent',
  },
  {
    name: 'frameset',
    body: '<frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset>',
    corner: 'absent',
  },
];
