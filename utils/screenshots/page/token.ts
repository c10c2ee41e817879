import type { Span } from './find-sensitive';
import { KNOWN_KEYS } from './known-keys';

/** A name that says "secret", a sign between, and what may be one. */
const LABELLED =
  /(?:api|app|access|auth|client|secret|private|license|licence|master|encryption|signing|account|service|shared|storage|refresh|id|session|bearer|csrf|xsrf|consumer|deploy|bot|user|webhook|admin|db|database|security|personal|github|aws|stripe|openai|x)?[ _-]?(?:api|access|auth)?[ _.-]?(?:key|token|secret|passwd|password|passphrase|pwd|passwort|kennwort|contraseña|mot de passe|clé|schlüssel|credential|sess(?:ion)?(?:[ _-]?id)?|sid|jwt|signature|sig|pin code)s?(?:[ _-]?(?:id|key|token|value|access key))?["'’”\])]*\s*(?:is|ist|est|es|:=|=>|[:=：])\s*["'“‘`<]?([^\s"'“”‘’`<>,;&]{6,})/gi;

const BEARER = /\b(?:Bearer|Token|ApiKey|Api-Key)\s*:?\s+["']?([A-Za-z0-9._~+/=:|-]{12,})/gi;
const BASIC = /\bBasic\s+([A-Za-z0-9+/]{8,}={0,2})(?![\w-])/g;
/** As package managers and container tools keep it. */
const AUTH = /(?<![a-z])auth["']?\s*[:=]\s*["']?([A-Za-z0-9+/]{8,}={0,2})(?![\w-])/gi;
const IN_ADDRESS = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/@:]*:[^\s/@]{2,}@[^\s/]+/gi;
const PARAMETER =
  /[?&#;](?:[\w.-]*(?:token|key|secret|sig|signature|passw(?:or)?d|pwd|auth|session|sid|jwt|credential|otp|assertion))=([^&\s#"'<>]{6,})/gi;
/** Names that are given to harmless things too. */
const LONG_PARAMETER = /[?&#;](?:code|state|ticket|t|k|s)=([^&\s#"'<>]{20,})/g;
const PRIVATE_BLOCK =
  /-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]*-----|$)/g;
const RUN = /(?<![\w+/=.@:-])[A-Za-z0-9_+/-]{32,}={0,2}(?![\w@])/g;

/** Bearer tokens, keys and other secrets: by the form their makers give them, by their label, or by their disorder. */
export function findTokens(plain: string): Span[] {
  if (!/[\w+/.~-]{6}/.test(plain)) return [];
  return [
    ...KNOWN_KEYS.flatMap((rule) => matches(plain, rule)),
    ...matches(plain, PRIVATE_BLOCK),
    ...matches(plain, IN_ADDRESS).filter(
      ({ start, end }) => !/:\/\/[^@]*:\d+\//.test(plain.slice(start, end)),
    ),
    ...values(plain, LABELLED).filter(({ text, from }) => looksSecret(text) && !isInsideWord(plain, from)),
    ...values(plain, BEARER).filter(({ text }) => looksSecret(text)),
    ...values(plain, BASIC).filter(({ text }) => isCredentials(text)),
    ...values(plain, AUTH).filter(({ text }) => isCredentials(text)),
    ...values(plain, PARAMETER).filter(({ text }) => text.length >= 8 && looksSecret(text)),
    ...values(plain, LONG_PARAMETER).filter(({ text }) => looksSecret(text)),
    ...values(plain, RUN, 0).filter(({ text, start }) => isDisorder(text) && !isPartOfAddress(plain, start)),
  ];
}

const matches = (plain: string, rule: RegExp): Span[] =>
  Array.from(plain.matchAll(rule), ({ index, 0: found }) => ({ start: index, end: index + found.length }));

/** What a group of the rule caught. */
const values = (plain: string, rule: RegExp, group = 1): (Span & { text: string; from: number })[] =>
  Array.from(plain.matchAll(rule), (match) => {
    const text = (match[group] ?? '').replace(/[.)\]}!?]+$/, '');
    const start = match.index + match[0].lastIndexOf(match[group] ?? '');
    return { start, end: start + text.length, text, from: match.index };
  });

/** `monkey:` names no key, `myApiKey:` does. */
const isInsideWord = (plain: string, at: number): boolean =>
  /[a-z]/i.test(plain[at - 1] ?? '') && /[a-z]/.test(plain[at] ?? '');

/** Not a word, a date, a number, a version, an address, a file or something already covered. */
function looksSecret(text: string): boolean {
  if (/[*•…█]{2,}|x{4,}|\.{3}|^\W*$/i.test(text) || /^(?:https?:|www\.|\/|\$\{|\{\{|%|<)/.test(text))
    return false;
  if (/^(?:v?\d+(?:[.,:/-]\d+)*|\d+(?:px|rem|em|ms|s|kb|mb|gb|%)?)$/i.test(text)) return false;
  if (/^[a-z]+(?:[-_./][a-z]+)*(?:[-_.]?v?\d{1,4})?$/.test(text) && text.length < 20)
    return /^[a-z]{3,}\d{3,}$/.test(text);
  if (/^[a-z]+(?:[-_.][a-z]+)*$/i.test(text)) return text.length >= 20 && isMixed(text);
  return /\d/.test(text)
    ? /[a-z]/i.test(text) || text.length >= 24
    : /[^\w\s.-]/.test(text) && text.length >= 8;
}

const isMixed = (text: string): boolean => changes(text) >= 0.38;

/** "user:password" in base64. */
function isCredentials(text: string): boolean {
  try {
    return /^[^\s:]+:[\x20-\x7e]+$/.test(atob(text));
  } catch {
    return false;
  }
}

/** Long, of all three kinds of signs, and changing between them as only chance does. */
function isDisorder(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  // Amazon's secrets have 40 signs of base64.
  const amazon = text.length === 40 && /[/+]/.test(text);
  const least = amazon ? 0.3 : 0.38;
  if (digits < (amazon ? 1 : 2) || !/[a-z]/.test(text) || !/[A-Z]/.test(text) || changes(text) < least)
    return false;
  if (
    /^(?:sha\d+-|ssh-|AAAA[BCE]|Qm[1-9A-Za-z]{44}$|[13][1-9A-HJ-NP-Za-km-z]{25,34}$|iVBOR|R0lGOD|\/9j\/|UklGR|JVBER|PHN2Zy)/.test(
      text,
    )
  )
    return false;
  // Words joined by capitals, with a number at the end.
  if (/^[A-Za-z][a-z]+(?:[A-Z][a-z]+)*\d{0,4}$/.test(text)) return false;
  return new Set(text).size >= Math.min(18, text.length * 0.45);
}

/** How often a sign is of another kind (capital, small, digit) than the one before, from 0 to 1. */
function changes(text: string): number {
  const kinds = Array.from(text, (sign) => (/\d/.test(sign) ? 'd' : /[a-z]/.test(sign) ? 's' : 'c'));
  return kinds.filter((kind, at) => at > 0 && kind !== kinds[at - 1]).length / (text.length - 1);
}

/** In a path of an address stand names of documents, and after `integrity` and `base64,` stand sums and pictures. */
function isPartOfAddress(plain: string, start: number): boolean {
  const before = plain.slice(Math.max(0, start - 300), start);
  return /(?:\w:\/\/|www\.|base64,|sha\d{3}[-:]|ssh-\w+ |fingerprint:? )\S*$/i.test(before);
}
