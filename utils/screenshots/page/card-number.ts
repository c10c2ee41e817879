import type { Span } from './find-sensitive';

/** Twelve to nineteen digits, alone or in groups; not inside a longer number, a word or a decimal. */
const CANDIDATE = /(?<![A-Za-z\d+]|\d[.,])\d(?:[ ._/]{0,2}-?[ ._/]?\d){11,18}(?![A-Za-z\d]|[.,]\d)/g;

/** Who issues under which first digits, and how long their numbers are. */
const ISSUERS: [prefix: RegExp, lengths: readonly number[]][] = [
  [/^4/, [13, 16, 18, 19]], // Visa
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]], // Mastercard
  [/^3[47]/, [15]], // American Express
  [/^(?:6011|64[4-9]|65)/, [16, 19]], // Discover
  [/^(?:30[0-5]|3095|36|38|39)/, [14, 16, 19]], // Diners Club
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]], // JCB
  [/^(?:62|81)/, [16, 17, 18, 19]], // UnionPay
  [
    /^(?:5018|502[0-3]|5038|5[68]|57|59|6304|6703|6706|6709|6759|676[1-3]|677|679)/,
    [12, 13, 14, 15, 16, 17, 18, 19],
  ], // Maestro
  [/^220[0-4]/, [16, 17, 18, 19]], // Mir
  [/^(?:60|8[12]|508|353|356)/, [16]], // RuPay
  [/^(?:401178|40117[89]|4312|438935|4514|457|5067|509|627780|636|650|6516|655)/, [16]], // Elo
  [/^(?:506[01]|507[89]|6500)/, [16, 18, 19]], // Verve
  [/^(?:606282|3841|637)/, [16, 19]], // Hipercard
  [/^(?:9792|5019|1946|637|638|639)/, [16]], // Troy, Dankort, Girocard, InstaPayment
  [/^1/, [15]], // UATP
];

/** How cards are printed, by the lengths of their groups. */
const LAYOUTS = /^(?:\d+|(?:4,){2,4}[1-4]|4,6,[45]|6,(?:6|7|8|9|10|13)|4,5,6|4,6,4,?\d?|8,8)$/;

export function findCardNumbers(plain: string): Span[] {
  if (!/\d{3}/.test(plain)) return [];
  return Array.from(plain.matchAll(CANDIDATE), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  })).filter(({ start, end }) => isCard(plain.slice(start, end)));
}

function isCard(text: string): boolean {
  const groups = text.split(/\D+/);
  const digits = groups.join('');
  if (!LAYOUTS.test(groups.map(({ length }) => length).join(','))) return false;
  if (/^(\d)\1+$/.test(digits) || !passesLuhn(digits)) return false;
  if (digits.length === 13 && groups.length === 1 && isBarcode(digits)) return false;
  // Printed as on a card, it is taken for one whoever issues it.
  if (/^\d{4}([ -])\d{4}\1\d{4}\1\d{4}$/.test(text)) return true;
  return ISSUERS.some(([prefix, lengths]) => prefix.test(digits) && lengths.includes(digits.length));
}

/** The check digit of cards: every second digit from the right is doubled. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** EAN-13, on everything that is sold. */
const isBarcode = (digits: string): boolean =>
  Array.from(digits, (digit, place) => Number(digit) * (place % 2 === 0 ? 1 : 3)).reduce((a, b) => a + b) %
    10 ===
  0;
