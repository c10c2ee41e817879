/** One part of an article: what stands under one of its headings, or before the first. */
export interface ArticlePart {
  heading: string;
  /** The place of its heading among the headings of the text, from `0`; empty for what stands before the first. */
  anchor: string;
  /** Plain text, without the heading. */
  text: string;
}

/** One tag and the text behind it. */
interface Piece {
  /** In small letters, with a slash before it for an end tag. */
  tag: string;
  text: string;
}

/**
 * Cuts the text of an article at its headings of the second and third level. For words only: what is shown as markup
 * goes through the sanitiser. Looks at each character once, whatever a desk sends.
 */
export function articleParts(html: string): ArticlePart[] {
  const parts = [{ heading: '', anchor: '', text: '' }];
  let place: 'heading' | 'text' = 'text';
  for (const { tag, text } of piecesOf(html)) {
    if (tag === 'h2' || tag === 'h3') {
      parts.push({ heading: '', anchor: String(parts.length - 1), text: '' });
      place = 'heading';
    } else if (tag === '/h2' || tag === '/h3') place = 'text';
    const part = parts.at(-1);
    if (part) part[place] += spaceFor(tag) + text;
  }
  const clean = parts.map((part) => ({ ...part, heading: wordsOf(part.heading), text: wordsOf(part.text) }));
  return clean.filter(({ anchor, text }) => anchor !== '' || text !== '');
}

/** The words of a piece of markup. */
export const plainText = (html: string): string =>
  wordsOf(
    piecesOf(html)
      .map(({ tag, text }) => spaceFor(tag) + text)
      .join(''),
  );

function piecesOf(html: string): Piece[] {
  const [before = '', ...rest] = html.split('<');
  const pieces = rest.map((piece) => {
    const end = piece.indexOf('>');
    const tag = /^\/?[a-z][a-z0-9]*/i.exec(piece)?.[0].toLowerCase() ?? '';
    return { tag, text: end < 0 ? '' : piece.slice(end + 1) };
  });
  return [{ tag: '', text: before }, ...pieces];
}

/** Tags between which words do not touch. */
const APART = /^\/?(?:br|p|li|ul|ol|tr|td|th|div|pre|blockquote|h\d)$/;
const spaceFor = (tag: string): string => (APART.test(tag) ? ' ' : '');

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

const wordsOf = (text: string): string =>
  text
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi, (all, decimal, hex, name) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? all;
      return character(Number.parseInt(decimal ?? hex, decimal ? 10 : 16));
    })
    .replace(/\s+/g, ' ')
    .trim();

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
