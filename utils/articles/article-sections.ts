/** One part of an article: what stands under one of its headings, or before the first. */
export interface ArticlePart {
  heading: string;
  /** The place of its heading among the headings of the text, from `0`; empty for what stands before the first. */
  anchor: string;
  /** Plain text, without the heading. */
  text: string;
}

const HEADING = /<h[23](?:\s[^>]*)?>([\s\S]*?)<\/h[23]>/gi;

/**
 * Cuts the text of an article at its headings of the second and third level. For words only: what is shown as markup
 * goes through the sanitiser.
 */
export function articleParts(html: string): ArticlePart[] {
  const pieces = html.split(HEADING);
  const parts: ArticlePart[] = [];
  const lead = plainText(pieces[0] ?? '');
  if (lead !== '') parts.push({ heading: '', anchor: '', text: lead });
  for (let at = 1; at < pieces.length; at += 2) {
    const heading = plainText(pieces[at] ?? '');
    parts.push({ heading, anchor: String((at - 1) / 2), text: plainText(pieces[at + 1] ?? '') });
  }
  return parts;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The words of a piece of markup. */
export const plainText = (html: string): string =>
  html
    .replace(/<(?:br|\/?(?:p|li|ul|ol|tr|td|th|div|pre|blockquote|h\d))\b[^>]*>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, decimal, hex, name) =>
      name
        ? (ENTITIES[name.toLowerCase()] ?? all)
        : character(Number.parseInt(decimal ?? hex, decimal ? 10 : 16)),
    )
    .replace(/\s+/g, ' ')
    .trim();

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
