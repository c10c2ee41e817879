import type { FileType } from '../protocol/limits';
import { latin1 } from './bytes';

/** How many bytes from the start `binaryType` wants to see, where the file has as many. */
export const HEAD_BYTES = 64;

interface Signature {
  type: FileType;
  parts: { at: number; bytes: string }[];
}

const SIGNATURES: Signature[] = [
  { type: 'image/png', parts: [{ at: 0, bytes: '\x89PNG\r\n\x1a\n' }] },
  { type: 'image/jpeg', parts: [{ at: 0, bytes: '\xff\xd8\xff' }] },
  { type: 'image/gif', parts: [{ at: 0, bytes: 'GIF87a' }] },
  { type: 'image/gif', parts: [{ at: 0, bytes: 'GIF89a' }] },
  {
    type: 'image/webp',
    parts: [
      { at: 0, bytes: 'RIFF' },
      { at: 8, bytes: 'WEBP' },
    ],
  },
  { type: 'application/pdf', parts: [{ at: 0, bytes: '%PDF-' }] },
  { type: 'video/webm', parts: [{ at: 0, bytes: '\x1a\x45\xdf\xa3' }] },
];

/** Brands of ISO media files that browsers play as MP4; the others (pictures, QuickTime) are not taken. */
const MP4_BRANDS = [
  'isom',
  'iso2',
  'iso4',
  'iso5',
  'iso6',
  'mp41',
  'mp42',
  'avc1',
  'dash',
  'M4V ',
  'mmp4',
  'MSNV',
];

/** The type of a file that begins with these bytes; null when it is none of the binary types we take. */
export function binaryType(head: Uint8Array): FileType | null {
  const text = latin1(head, 0, HEAD_BYTES);
  const known = SIGNATURES.find(({ parts }) => parts.every(({ at, bytes }) => text.startsWith(bytes, at)));
  if (known) return known.type === 'video/webm' && !text.includes('webm') ? null : known.type;
  return text.startsWith('ftyp', 4) && MP4_BRANDS.includes(text.slice(8, 12)) ? 'video/mp4' : null;
}

const TEXT_TYPES = ['text/plain', 'text/csv', 'application/json'] as const;

/** Text that a browser could take for a document with script in it. */
const MARKUP_TYPE = /^(text\/(html|xml)|application\/.*xml|image\/svg.*|.*\/javascript)$/;
const MARKUP_START = /^[\ufeff\s]*<(!doctype|!--|\?xml|html|head|body|script|svg|iframe)/i;

/**
 * The type of a file whose bytes are known to be text, by what the sender says it is.
 * @param declared the Content-Type header; @param start the beginning of the text
 * @returns null for markup
 */
export function textType(declared: string, start: string): FileType | null {
  const type = declared.split(';')[0]?.trim().toLowerCase() ?? '';
  if (MARKUP_TYPE.test(type) || MARKUP_START.test(start)) return null;
  return TEXT_TYPES.find((known) => known === type) ?? 'text/plain';
}
