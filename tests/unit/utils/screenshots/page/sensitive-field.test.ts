import { describe, expect, it } from 'vitest';
import { type FieldFacts, reasonToCover } from '../../../../../utils/screenshots/page/sensitive-field';

const field = (facts: Partial<FieldFacts>): FieldFacts => ({
  type: 'text',
  autocomplete: '',
  inputMode: '',
  names: '',
  value: 'filled',
  hidesLetters: false,
  ...facts,
});

describe('a filled field is covered', () => {
  it.each([
    [{ type: 'password' }, 'password'],
    [{ hidesLetters: true }, 'password'],
    [{ autocomplete: 'section-a new-password' }, 'password'],
    [{ autocomplete: 'cc-csc' }, 'payment'],
    [{ autocomplete: 'one-time-code' }, 'one-time-code'],
    [{ type: 'email' }, 'email-address'],
    [{ autocomplete: 'work email' }, 'email-address'],
    [{ type: 'tel' }, 'phone'],
    [{ autocomplete: 'shipping tel-national' }, 'phone'],
    [{ autocomplete: 'shipping street-address' }, 'personal'],
    [{ autocomplete: 'family-name' }, 'personal'],
    [{ autocomplete: 'bday-year', type: 'select' }, 'personal'],
    [{ names: 'Ihr Passwort' }, 'password'],
    [{ names: 'cardnumber' }, 'payment'],
    [{ value: 'maya@brightwater.example' }, 'email-address'],
    [{ type: 'textarea', value: 'my card is 4111 1111 1111 1111' }, 'card-number'],
    [{ type: 'submit', value: 'Sign in as maya@brightwater.example' }, 'email-address'],
  ] as const)('%j as %s', (facts, reason) => expect(reasonToCover(field(facts))).toBe(reason));
});

describe('a field is left alone', () => {
  it.each([
    { value: '', type: 'password' },
    { value: 'Nothing special', names: 'title' },
    { type: 'checkbox', names: 'password' },
    { autocomplete: 'off', names: 'quantity', value: '3' },
    { type: 'submit', value: 'Send' },
    { names: 'compass', value: 'north' },
  ])('%j', (facts) => expect(reasonToCover(field(facts))).toBeNull());
});
