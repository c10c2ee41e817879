import type { SensitiveReason } from '../../tickets/shot';
import { findCardNumbers } from './card-number';
import { findEmailAddresses } from './email-address';
import { findIbans } from './iban';
import { plainText } from './plain-text';
import { findTokens } from './token';

/** A piece of a text, from `start` up to and without `end`. */
export interface Span {
  start: number;
  end: number;
}

export interface SensitiveSpan extends Span {
  reason: SensitiveReason;
}

const RULES: [SensitiveReason, (plain: string) => Span[]][] = [
  ['email-address', findEmailAddresses],
  ['card-number', findCardNumbers],
  ['iban', findIbans],
  ['token', findTokens],
];

/** Nothing shorter is an address, a number or a key. */
const SHORTEST = 6;

/**
 * What nobody should see of a text that everybody can read: e-mail addresses, card numbers that pass Luhn, IBANs that
 * pass mod 97, bearer tokens and keys. It sees patterns, not meanings: it may miss things, and it may cover too much.
 */
export function findSensitive(text: string): SensitiveSpan[] {
  if (text.length < SHORTEST) return [];
  const { plain, origin } = plainText(text);
  const found = RULES.flatMap(([reason, find]) => find(plain).map((span) => ({ ...span, reason })));
  return found.map(({ start, end, reason }) => ({
    start: origin[start] ?? start,
    end: origin[end] ?? end,
    reason,
  }));
}
