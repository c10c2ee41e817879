/** A piece of a plain text: words, or a link that is safe to press. */
export type TextPiece = { text: string; href?: string };

const LINK = /https?:\/\/[^\s<>"“”„«»‹›「」『』（）、。]+/giu;
const END_OF_SENTENCE = new Set(".,;:!?'’*_~。、！？…");
const PAIRS = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);
/** What is longer is no address that anybody has meant to be pressed. */
const LONGEST = 2000;

/**
 * Cuts a text at the links in it. Only http and https become links; punctuation that ends a sentence or closes a
 * bracket opened before the link stays outside. All pieces together are the text.
 */
export function linkPieces(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    const address = withoutPunctuation(match[0]);
    const href = safeAddress(address);
    if (!href) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ text: address, href });
    from = match.index + address.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** One look at each character, however many of them close something: what a stranger writes must not hold up a screen. */
function withoutPunctuation(address: string): string {
  const surplus = new Map(
    [...PAIRS].map(([close, open]) => [close, count(address, close) - count(address, open)]),
  );
  let end = address.length;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    const over = surplus.get(last);
    if (over === undefined ? !END_OF_SENTENCE.has(last) : over <= 0) break;
    if (over !== undefined) surplus.set(last, over - 1);
  }
  return address.slice(0, end);
}

const count = (text: string, character: string): number => text.split(character).length - 1;

/** The address in the browser's form; undefined for what is no web address or hides a host behind a user name. */
function safeAddress(address: string): string | undefined {
  if (address.length > LONGEST) return undefined;
  try {
    const url = new URL(address);
    const web = url.protocol === 'https:' || url.protocol === 'http:';
    return web && url.username === '' && url.password === '' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
