import { describe, expect, it } from 'vitest';
import {
  callingCode,
  countries,
  countryOf,
  phoneFault,
  settledPhone,
  spokenPhone,
  typedPhone,
} from '../../../../utils/phone/phone-number';

/** Types a text as a person does: one key after the other, at the end. */
function typing(country: string, text: string) {
  let phone = { country, typed: '', number: null as string | null };
  for (const key of text) phone = typedPhone(phone.country, phone.typed + key, true);
  return phone;
}

describe('a number while it is typed', () => {
  it.each([
    ['CH', '0794123014', '079 412 30 14', '+41794123014'],
    ['CH', '794123014', '79 412 30 14', '+41794123014'],
    ['US', '2133734253', '(213) 373-4253', '+12133734253'],
    ['FR', '0142685300', '01 42 68 53 00', '+33142685300'],
    ['JP', '0312345678', '03-1234-5678', '+81312345678'],
  ])('in %s, %s is written %s', (country, keys, typed, number) => {
    expect(typing(country, keys)).toEqual({ country, typed, number });
  });

  it('brings its country along when it begins with its calling code', () => {
    expect(typing('US', '+41794123014')).toEqual({
      country: 'CH',
      typed: '+41 79 412 30 14',
      number: '+41794123014',
    });
  });

  it('is left alone while somebody deletes, even over a bracket', () => {
    expect(typedPhone('US', '(213', false).typed).toBe('(213');
  });

  it('keeps in sight what belongs to no number', () => {
    expect(typing('CH', 'call 079').typed).toBe('call 079');
  });

  it('is settled without its calling code once it is whole', () => {
    expect(settledPhone(typing('US', '+41794123014'))).toEqual({
      country: 'CH',
      typed: '079 412 30 14',
      number: '+41794123014',
    });
    expect(settledPhone({ country: 'CH', typed: '079 4', number: null }).typed).toBe('079 4');
  });
});

it.each([
  ['', 'required'],
  ['79 412 3', 'too-short'],
  ['79 412 30 14 999 999', 'too-long'],
  ['call me', 'wrong-format'],
  ['000 000 000', 'wrong-format'],
  ['79 412 30 14', null],
] as const)('what is wrong with %j: %s', (typed, fault) => {
  expect(phoneFault(typedPhone('CH', typed, false))).toBe(fault);
});

it.each([
  [['de-CH', 'en'], 'CH'],
  [['en', 'fr-BE'], 'BE'],
  [['fr'], 'FR'],
  [['ja'], 'JP'],
  [['es-419'], 'US'],
  [[], 'US'],
])('the country of %j is %s', (languages, country) => {
  expect(countryOf(languages)).toBe(country);
});

it('every country has its calling code, and every number can be read', () => {
  expect(countries().length).toBeGreaterThan(200);
  expect(countries().every(({ calling }) => /^\+\d+$/.test(calling))).toBe(true);
  expect(callingCode('CH')).toBe('+41');
  expect(callingCode('')).toBe('');
  expect(spokenPhone('+41794123014')).toBe('+41 79 412 30 14');
});
