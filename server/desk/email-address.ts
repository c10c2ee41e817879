import { refuse } from './refusal';

/** Characters that would mean something to a mail server beyond the address itself. */
const UNSAFE = /[\p{Cc}\s"(),:;<>@[\\\]\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;

/**
 * The one spelling under which an address is known: lower case, NFC.
 * @param field what the address is called in the request
 * @throws Refusal `invalid-input` for what cannot be an address
 */
export function knownAddress(text: string, field = 'email'): string {
  const address = text.normalize('NFC').toLowerCase();
  const [local = '', domain = '', ...rest] = address.split('@');
  const labels = domain.split('.');
  const fine =
    rest.length === 0 &&
    local !== '' &&
    !UNSAFE.test(local) &&
    labels.length > 1 &&
    labels.every((label) => /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u.test(label));
  if (!fine) throw refuse('invalid-input', { fields: [{ field, fault: 'wrong-format' }] });
  return address;
}
