/** A piece of a plain text: words, or a link that is safe to press. */
export type TextPiece = { text: string; href?: string };

const LINK = /https?:\/\/[^\s<>"“”„«»‹›「」『』（）、。]+/giu;
const END_OF_SENTENCE = /[.,;:!?'’*_~。、！？…]+$/u;
const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
];

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

function withoutPunctuation(address: string): string {
  const cut = address.replace(END_OF_SENTENCE, '');
  const pair = PAIRS.find(([, close]) => cut.endsWith(close));
  const surplus = pair && cut.split(pair[1]).length > cut.split(pair[0]).length;
  if (surplus) return withoutPunctuation(cut.slice(0, -1));
  return cut;
}

/** The address in the browser's form; undefined for what is no web address or hides a host behind a user name. */
function safeAddress(address: string): string | undefined {
  try {
    const url = new URL(address);
    const web = url.protocol === 'https:' || url.protocol === 'http:';
    return web && url.username === '' && url.password === '' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
