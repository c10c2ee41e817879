/**
 * The limits that the desk and the extension keep alike. Lengths count UTF-16 code units
 * (JavaScript's `length`), on both sides, after `normalizeText`.
 */
export const LIMITS = {
  summary: 200,
  description: 20_000,
  comment: 20_000,
  name: 100,
  email: 254,
  url: 2_000,
  title: 300,
  environmentLine: 200,
  fileName: 200,
  fileBytes: 10 * 1024 * 1024,
  videoBytes: 50 * 1024 * 1024,
  messageBytes: 50 * 1024 * 1024,
  picturePixels: 40_000_000,
  filesPerMessage: 5,
  photoBytes: 5 * 1024 * 1024,
  searchWords: 200,
  opinion: 2_000,
} as const;

/** Media types a requester may attach; the desk checks the bytes, not the name. */
export const FILE_TYPES = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'video/mp4',
  'video/webm',
  'application/pdf',
  'text/plain',
  'text/csv',
  'application/json',
] as const;

export type FileType = (typeof FILE_TYPES)[number];

export const LOCALES = ['en', 'fr', 'de', 'es', 'ja'] as const;
export type Locale = (typeof LOCALES)[number];

/** The number of this protocol; a desk that answers with a smaller one is too old for this extension. */
export const PROTOCOL = 1;

/** Line ends become `\n`, and characters that JSON or PostgreSQL cannot carry (NUL, lone surrogates) are dropped or replaced. */
export const normalizeText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed();
