import {
  AsYouType,
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/min';
import type { DraftPhone } from '../tickets/draft';

/** Why what was typed is no number to call. */
export type PhoneFault = 'required' | 'too-short' | 'too-long' | 'wrong-format';

export interface Country {
  /** ISO 3166, such as CH. */
  code: string;
  /** `+41` */
  calling: string;
}

export const countries = (): Country[] =>
  getCountries().map((code) => ({ code, calling: callingCode(code) }));

export const callingCode = (country: string): string =>
  isSupportedCountry(country) ? `+${getCountryCallingCode(country)}` : '';

/**
 * What is typed into the field, written as that country writes it, and the number it is. A number that begins with
 * its calling code brings its country along. Only what was added at the end is formatted anew: somebody who deletes
 * or corrects in the middle is left alone.
 * @param grew true when something was added at the end
 */
export function typedPhone(country: string, typed: string, grew: boolean): DraftPhone {
  const shown = grew ? formatted(country, typed) : typed;
  const found = parsePhoneNumberFromString(typed, known(country));
  const international = typed.trim().startsWith('+');
  return {
    country: (international && found?.country) || country,
    typed: shown,
    number: found?.isValid() ? found.number : null,
  };
}

/** A number that is complete, as its country writes it, without its calling code. */
export function settledPhone({ country, typed, number }: DraftPhone): DraftPhone {
  const found = number === null ? undefined : parsePhoneNumberFromString(number);
  if (!found?.country) return { country, typed, number };
  return { country: found.country, typed: found.formatNational(), number };
}

/** The number as it is read anywhere, `+41 79 412 30 14`. */
export const spokenPhone = (number: string): string =>
  parsePhoneNumberFromString(number)?.formatInternational() ?? number;

export function phoneFault({ country, typed, number }: DraftPhone): PhoneFault | null {
  if (typed.trim() === '') return 'required';
  if (number !== null) return null;
  const length = validatePhoneNumberLength(typed, known(country));
  if (length === 'TOO_SHORT') return 'too-short';
  return length === 'TOO_LONG' ? 'too-long' : 'wrong-format';
}

/** The country of the first language that says one; of what is usual for the first language otherwise. */
export function countryOf(languages: readonly string[]): string {
  const locales = languages.map((language) => new Intl.Locale(language));
  const region = locales.find((locale) => locale.region)?.region ?? locales[0]?.maximize().region ?? '';
  return isSupportedCountry(region) ? region : 'US';
}

function formatted(country: string, typed: string): string {
  const national = new AsYouType(known(country)).input(typed);
  const shown = /\D/.test(national) ? national : afterCallingCode(country, typed);
  // Letters and signs that belong to no number stay in sight, so that the person sees what is refused.
  return digitsOf(shown) === digitsOf(typed) && !/\p{L}/u.test(typed) ? shown : typed;
}

/** For a number typed without the zero that some countries put before it. */
function afterCallingCode(country: string, typed: string): string {
  const calling = callingCode(country);
  return new AsYouType()
    .input(calling + typed)
    .slice(calling.length)
    .trim();
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

const known = (country: string): CountryCode | undefined =>
  isSupportedCountry(country) ? country : undefined;
