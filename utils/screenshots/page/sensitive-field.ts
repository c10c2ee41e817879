import type { SensitiveReason } from '../../tickets/shot';
import { findSensitive } from './find-sensitive';

/** What is known of a field of a form. Texts as the page writes them. */
export interface FieldFacts {
  type: string;
  /** The `autocomplete` attribute. */
  autocomplete: string;
  inputMode: string;
  /** Name, id, label and whatever else says what belongs in. */
  names: string;
  value: string;
  /** It is, or once was, a field of type password; or its letters are drawn as dots. */
  hidesLetters: boolean;
}

/** Shown as a drawing or not at all: there is no text to cover. */
const WITHOUT_TEXT = new Set([
  'hidden',
  'checkbox',
  'radio',
  'range',
  'color',
  'image',
  'submit',
  'button',
  'reset',
]);

/** The last words of an `autocomplete` attribute, after "section-x", "shipping", "work". */
const BY_AUTOCOMPLETE: [RegExp, SensitiveReason][] = [
  [/\b(?:current|new)-password\b/, 'password'],
  [/\bone-time-code\b/, 'one-time-code'],
  [/\bcc-|\btransaction-amount\b/, 'payment'],
  [/\bemail\b/, 'email-address'],
  [/\btel\b|\btel-/, 'phone'],
  [
    /\b(?:name|honorific-prefix|given-name|additional-name|family-name|honorific-suffix|nickname|username|organization-title|organization|street-address|address-line\d|address-level\d|country|country-name|postal-code|bday|bday-\w+|sex|impp)\b/,
    'personal',
  ],
];

/** For pages that do not say it by `autocomplete`, in the languages that we speak. */
const BY_NAME: [RegExp, SensitiveReason][] = [
  [
    /pass(?:word|wd|phrase|code)|(?:^|[^a-z])(?:pass|pwd|pw|pin)(?:[^a-z]|$)|passwort|kennwort|mot de passe|contrase(?:ñ|n)a|secret|パスワード|暗証/i,
    'password',
  ],
  [
    /one.?time.?(?:code|pass)|\b(?:otp|totp|2fa|mfa)\b|verification.?code|einmal|ワンタイム|認証コード|確認コード/i,
    'one-time-code',
  ],
  [
    /card.?(?:number|no\b|num)|\bcc.?(?:num|number|exp|csc)|\b(?:cvc|cvv|csc|cvn)\d?\b|security.?code|kartennummer|num[eé]ro de (?:carte|tarjeta)|n[uú]mero de (?:la )?tarjeta|カード番号|\biban\b|account.?number|kontonummer/i,
    'payment',
  ],
  [/e-?mail|correo|courriel|メール/i, 'email-address'],
  [/\bphone|telephone|\btel\b|mobile.?(?:number|no)|t[ée]l[ée]phone|telefon|handynummer|電話/i, 'phone'],
  [
    /\bssn\b|social.?security|passport|tax.?id|national.?id|date.?of.?birth|\bdob\b|birth.?da|geburts|first.?name|last.?name|full.?name|sur.?name|street|zip.?code|postal/i,
    'personal',
  ],
];

/** Why a filled field must be covered; null when it need not be, or is empty. */
export function reasonToCover(field: FieldFacts): SensitiveReason | null {
  const { type, value } = field;
  if (value === '' || (WITHOUT_TEXT.has(type) && type !== 'submit' && type !== 'button')) return null;
  if (field.hidesLetters || type === 'password') return 'password';
  return (
    BY_AUTOCOMPLETE.find(([word]) => word.test(field.autocomplete.toLowerCase()))?.[1] ??
    byType(field) ??
    BY_NAME.find(([word]) => !WITHOUT_TEXT.has(type) && word.test(field.names))?.[1] ??
    findSensitive(value)[0]?.reason ??
    null
  );
}

function byType({ type, inputMode }: FieldFacts): SensitiveReason | null {
  if (type === 'email' || inputMode === 'email') return 'email-address';
  if (type === 'tel' || inputMode === 'tel') return 'phone';
  return type === 'file' ? 'personal' : null;
}
