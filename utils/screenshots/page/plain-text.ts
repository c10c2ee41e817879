/** A text in plain characters, and where each of them stood: rules are then written for one kind of digit and dash. */
export interface PlainText {
  plain: string;
  /** `origin[i]` is the place in the original of the character at `i`; one more for the end. */
  origin: number[];
}

/** Seen by nobody, and good for cutting an address in two. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/;
const SPACE = /[\u00A0\u2000-\u200A\u202F\u205F\u3000\t]/;
const DASH = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/;
const DIGIT = /\p{Nd}/u;

/** Every digit of the world as 0-9, every dash as `-`, full-width signs as plain ones; what cannot be seen is left out. */
export function plainText(text: string): PlainText {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the plain characters begin there
  if (/^[\x00-\x08\x0A-\x7F]*$/.test(text)) return { plain: text, origin: [] };
  const origin: number[] = [];
  let plain = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (INVISIBLE.test(sign)) continue;
    plain += plainSign(sign);
    origin.push(at);
  }
  origin.push(text.length);
  return { plain, origin };
}

function plainSign(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code < 0x7f && code !== 9) return sign;
  if (SPACE.test(sign)) return ' ';
  if (DASH.test(sign)) return '-';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return DIGIT.test(sign) ? digitOf(code) : sign;
}

/** Digits of a script stand in a row of ten, and the row begins where the sign before it is no digit. */
function digitOf(code: number): string {
  let zero = code;
  while (code - zero < 9 && DIGIT.test(String.fromCharCode(zero - 1))) zero--;
  return String(code - zero);
}
