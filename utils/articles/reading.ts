import { LOCALES, type Locale } from '../protocol/limits';

/** An article that is being read: which, and where in it. */
export interface Reading {
  slug: string;
  /** The language it was asked for in; the reader's without it. */
  language?: Locale;
  /** What was searched for: the text opens at the section that answers it. */
  words?: string;
  /** The paragraph at the top, counted from 0, when it was being read elsewhere; it wins over `words`. */
  block?: number;
}

/** What is shown in place of an article that was enlarged: the article, what was behind it, or the form. */
export interface PutBack {
  /** The window it was enlarged from. */
  windowId: number;
  reading: Reading;
  to: 'article' | 'behind' | 'form';
}

/** As the part of an address behind `#`, without the words: addresses are kept in histories. */
export function readingAsHash({ slug, language, block }: Reading): string {
  const parts = new URLSearchParams({ slug });
  if (language) parts.set('language', language);
  if (block !== undefined) parts.set('block', String(block));
  return parts.toString();
}

/** The opposite; null when nothing to read is named. */
export function readingFromHash(hash: string): Reading | null {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const slug = parts.get('slug');
  if (!slug) return null;
  const language = LOCALES.find((known) => known === parts.get('language'));
  const block = Number(parts.get('block') ?? Number.NaN);
  return { slug, ...(language && { language }), ...(Number.isInteger(block) && block >= 0 && { block }) };
}
