/** A piece of a comment: words, or an address that can be followed. */
export interface Piece {
  text: string;
  address: string | null;
}

const ADDRESS = /https?:\/\/[^\s<>"'`\\]+/g;

/** What ends a sentence does not belong to the address before it, nor does a bracket that was opened before. */
const trimEnd = (address: string): string => {
  const trimmed = address.replace(/[.,;:!?。、，；：！？…]+$/u, '');
  const isOpen = trimmed.endsWith(')') && !trimmed.includes('(');
  return isOpen ? trimEnd(trimmed.slice(0, -1)) : trimmed;
};

/** Splits plain text at its web addresses; nothing but `http` and `https` becomes one. */
export const splitLinks = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = trimEnd(match[0]);
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), address: null });
    pieces.push({ text: address, address: URL.canParse(address) ? address : null });
    from = match.index + address.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), address: null });
  return pieces;
};
