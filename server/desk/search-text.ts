import { normalizeText } from '../../utils/protocol/limits';

/** More words than anybody types to find a ticket; the rest is left out. */
const MOST = 8;

/** The different words of what an agent looks for. */
export const wordsOf = (text: string): string[] =>
  [...new Set(normalizeText(text).trim().split(/\s+/u).filter(Boolean))].slice(0, MOST);
